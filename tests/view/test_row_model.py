from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from dprk_viewer.facts.search import fold
from dprk_viewer.view.row_model import MARK_ROLE, RowModel
from tests.view.tables import HOSTILE, row, table, table_of

FALLING = Qt.SortOrder.DescendingOrder


def model_of(rows: int = 12) -> RowModel:
    return RowModel(table(rows))


def test_qt_finds_no_fault_in_the_model_while_it_is_used(qapp: object) -> None:
    model = model_of()
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode)
    model.narrow("kuwait", {})
    model.sort(1, FALLING)
    model.narrow("nothing like it", {"host": "Qatar"})
    model.narrow("", {})
    model.sort(-1)
    assert tester.model() is model
    assert model.rowCount() == 12


def test_every_word_typed_must_be_there_whatever_case_and_accents() -> None:
    model = RowModel(table_of(row(1, "Côte d'Ivoire", 5), row(2, "Poland", 7, "Gazeta")))
    model.narrow("COTE example", {})
    assert model.shown_ids() == ("c1",)
    model.narrow("cote gazeta", {})
    assert model.shown_ids() == ()


def test_a_facet_keeps_the_rows_that_hold_its_value() -> None:
    model = model_of()
    model.narrow("", {"host": "Kuwait"})
    assert model.shown_ids() == ("c1", "c5", "c9")
    assert model.position_of("c5") == 1
    assert model.position_of("c2") is None


def test_numbers_sort_by_value_and_blanks_stay_last_both_ways() -> None:
    model = model_of()
    for order in (Qt.SortOrder.AscendingOrder, FALLING):
        model.sort(1, order)
        assert set(model.shown_ids()[-2:]) == {"c4", "c9"}
    figures = [model.row_at(at).sort_keys[1][1] for at in range(10)]
    assert figures == sorted(figures, reverse=True)


def test_clearing_the_sort_brings_back_the_tables_own_order() -> None:
    model = model_of()
    model.sort(1, FALLING)
    model.sort(-1)
    assert model.shown_ids() == tuple(f"c{n}" for n in range(12))


def test_a_screen_reader_hears_the_column_with_the_cell() -> None:
    model = model_of()
    index = model.index(0, 1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Workers present: 0†"
    assert index.data(MARK_ROLE) is None
    assert model.index(0, 2).data(MARK_ROLE) == "estimate"


def test_markup_in_data_stays_characters_in_cell_and_tool_tip() -> None:
    model = RowModel(table_of(row(1, HOSTILE, 5), row(2, "ev\u202etxt.exe", 5)))
    assert model.index(0, 0).data() == HOSTILE
    assert "&lt;b&gt;" in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(1, 0).data() == "ev\ufffdtxt.exe"


def test_the_model_is_flat() -> None:
    model = model_of()
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None


@given(
    query=st.text(alphabet="aeikuwtqr 179", max_size=8),
    host=st.sampled_from(["", "China", "Kuwait", "nowhere"]),
    column=st.integers(-1, 3),
    falling=st.booleans(),
)
def test_what_is_shown_is_what_a_plain_search_and_sort_would_show(
    query: str, host: str, column: int, falling: bool
) -> None:
    model = model_of(30)
    model.sort(column, FALLING if falling else Qt.SortOrder.AscendingOrder)
    model.narrow(query, {"host": host})
    expected = [
        each
        for each in model.table.rows
        if all(word in each.search_key for word in fold(query).split())
        and host in ("", each.cells[0])
    ]
    shown = [model.row_at(at) for at in range(model.rowCount())]
    assert sorted(each.id for each in shown) == sorted(each.id for each in expected)
    if column >= 0:
        filled = [each.sort_keys[column] for each in shown if each.sort_keys[column][0] == 0]
        assert filled == sorted(filled, reverse=falling)
    else:
        assert shown == expected
