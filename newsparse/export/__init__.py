"""An article in the forms that others read: JSON-LD of schema.org, ninjs of the IPTC, Markdown."""
