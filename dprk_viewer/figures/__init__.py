"""Tables and charts as plain shapes and words; nothing here draws."""
