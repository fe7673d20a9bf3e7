"""Who said what: quotation marks, cues, names and the sieves that join them."""
