"""kg: news about diplomacy in, a knowledge graph out in which every statement leads to the words that support it."""
