"""From lines to roles: rules, head, foot, body, duplicates, and at last the segments that tile."""
