"""Many articles: read from files of any kind, parsed in order on every core, nothing lost."""
