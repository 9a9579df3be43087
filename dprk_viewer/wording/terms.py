"""The words for the dataset's codes: claim types, measures, kinds, roles, verbs.

Each table maps a code to the English message that gettext translates. A code without a
word is a fault of the program, so :func:`term` raises KeyError for it.
"""

from __future__ import annotations

from typing import Final

from dprk_viewer.wording.words import Words

TOPIC: Final = {
    "labour": "Overseas labour",
    "sanctions": "Sanctions",
    "cyber": "Cyber activity",
}
CLAIM_TYPE: Final = {
    "law": "law",
    "finding": "finding",
    "report": "report",
    "estimate": "estimate",
    "allegation": "allegation",
    "pledge": "pledge",
    "denial": "denial",
}
LEGEND: Final = {
    "law": "law",
    "finding": "found by an official body",
    "estimate": "estimate",
    "allegation": "allegation",
    "report": "own report of a State or firm",
    "pledge": "pledge or denial",
}
MEASURE: Final = {
    "workers_present": "workers present",
    "valid_permits": "valid permits",
    "registrations": "registrations by purpose",
    "work_visas": "work visas",
    "visas_other": "other visas",
    "workers_sent": "workers sent",
    "workers_arrived": "workers arrived",
    "border_entries": "border entries",
    "planned_workers": "workers planned",
    "workers_repatriated": "workers sent home",
    "workers_expelled": "workers expelled",
    "workers_remaining": "workers remaining",
    "host_states": "host States",
    "states_reporting": "States reporting",
    "revenue_usd_per_year": "revenue a year",
    "revenue_usd": "revenue",
    "pay_gross_usd_per_month": "gross pay a month",
    "pay_net_usd_per_month": "net pay a month",
    "pay_unclear_usd_per_month": "pay a month, gross or net not said",
    "share_taken_percent": "share of pay taken",
    "crypto_stolen_usd": "cryptocurrency stolen",
    "crypto_suspected_usd": "cryptocurrency, suspected",
    "attempted_usd": "attempted",
    "bank_stolen_usd": "stolen from banks",
    "all_cyber_proceeds_usd": "all cyber proceeds",
    "laundered_usd": "laundered",
    "recovered_usd": "recovered",
    "frozen_usd": "frozen",
    "incidents_attributed": "incidents attributed",
    "incidents_suspected": "incidents suspected",
    "it_worker_revenue_usd_per_year": "IT worker revenue a year",
    "it_worker_revenue_usd": "IT worker revenue",
    "it_workers_count": "IT workers",
    "share_of_foreign_currency_percent": "share of foreign currency",
    "share_of_wmd_funding_percent": "share of weapons funding",
    "share_of_all_crypto_stolen_percent": "share of all cryptocurrency stolen",
    "other": "other",
}
CHECKED: Final = {"twice": "seen in two sources", "once": "seen in one source"}
EVENT_KIND: Final = {
    "un_resolution": "resolution",
    "mandate_renewal": "mandate renewal",
    "un_presidential_statement": "presidential statement",
    "un_press_statement": "press statement",
    "veto": "veto",
    "committee_action": "act of the Committee",
    "panel_report": "Panel report",
    "monitoring_report": "monitoring report",
    "nuclear_test": "nuclear test",
    "launch": "launch",
    "national_measure": "national measure",
    "regional_measure": "regional measure",
    "designation": "designation",
    "joint_statement": "joint statement",
    "advisory": "advisory",
    "charge": "charge",
    "sentence_or_plea": "sentence or plea",
    "seizure_or_forfeiture": "seizure or forfeiture",
    "law": "law",
    "talks": "talks",
    "border": "border",
    "other": "other act",
}
INCIDENT_KIND: Final = {
    "crypto_theft": "cryptocurrency theft",
    "bank_theft": "bank theft",
    "espionage": "espionage",
    "it_worker": "IT workers",
    "supply_chain": "supply chain",
    "destructive": "destructive attack",
    "ransomware": "ransomware",
    "ddos": "denial of service",
    "other": "other incident",
}
STANCE: Final = {
    "attributes": "attribute it to the DPRK",
    "suspects": "suspect the DPRK",
    "contests": "contest it",
}
BASIS: Final = {
    "indictment": "indictment",
    "designation": "designation",
    "statement": "statement",
    "joint_statement": "joint statement",
    "panel_report": "monitoring report",
    "company_report": "company report",
    "press_report": "press report",
}
VERB: Final = {
    "decides": "decides",
    "calls_upon": "calls upon",
    "urges": "urges",
    "encourages": "encourages",
    "requests": "requests",
    "recalls": "recalls",
    "demands": "demands",
    "requires": "requires",
    "emphasizes": "emphasizes",
    "affirms": "affirms",
    "determines": "determines",
    "directs": "directs",
    "clarifies": "clarifies",
    "deplores": "deplores",
    "reaffirms": "reaffirms",
    "condemns": "condemns",
    "not_seen": "verb not checked in our copy",
}
BINDING: Final = {"yes": "binding", "no": "not binding", "not_settled": "not settled"}
SOURCE_KIND: Final = {
    "resolution": "resolution",
    "un_document": "UN document",
    "un_press": "UN press release",
    "government": "government",
    "law": "law",
    "court": "court",
    "monitoring_report": "monitoring report",
    "company_report": "company report",
    "ngo_report": "NGO report",
    "research": "research",
    "press": "press",
    "broadcast": "broadcast",
    "reference": "reference work",
    "board": "notice board",
}
REPLY_USE: Final = {"rebut": "to rebut it", "agree": "to agree", "note": "to take note"}
SEEN_AT: Final = {
    "original": "read in the original",
    "copy": "read in a copy",
    "summary": "read in a summary",
}
RELIABILITY: Final = {
    "A": "source reliable",
    "B": "source usually reliable",
    "C": "source fairly reliable",
    "D": "source not usually reliable",
    "E": "source unreliable",
    "F": "reliability cannot be judged",
}
CREDIBILITY: Final = {
    "1": "information confirmed by other sources",
    "2": "information probably true",
    "3": "information possibly true",
    "4": "information doubtful",
    "5": "information improbable",
    "6": "truth cannot be judged",
}
THEME: Final = {
    "arms": "Arms",
    "aviation": "Aviation",
    "coal_minerals": "Coal and minerals",
    "committee": "The Committee",
    "crude_oil": "Crude oil",
    "designations": "Designations",
    "diplomatic": "Diplomatic missions",
    "education_science": "Education and science",
    "finance": "Finance",
    "food_machinery": "Food and machinery exports",
    "humanitarian": "Humanitarian exemptions",
    "inspection": "Inspection",
    "joint_ventures": "Joint ventures",
    "labour": "Labour",
    "luxury": "Luxury goods",
    "oil": "Oil",
    "other": "Other",
    "panel": "The Panel of Experts",
    "proliferation": "Proliferation",
    "refined_petroleum": "Refined petroleum",
    "reporting": "Reporting",
    "seafood": "Seafood",
    "shipping": "Shipping",
    "statues_helicopters": "Statues and helicopters",
    "textiles": "Textiles",
    "vessels": "Vessels",
    "wmd_abandon": "Giving up weapons programmes",
}
SCOPE: Final = {"whole": "whole", "part": "part"}


def term(words: Words, table: dict[str, str], code: str) -> str:
    """Return the word for ``code`` in the reader's language; KeyError if it has none."""
    return words.say(table[code])
