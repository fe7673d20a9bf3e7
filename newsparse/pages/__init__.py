"""From a web page to a document: tree, metadata, the article's scope, text blocks with hints."""
