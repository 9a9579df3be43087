"""Every fixed word the reader sees; numbers, dates and money by language."""
