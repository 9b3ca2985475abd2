"""What a document lacks and what to do first, from its draft alone: before anybody claims a facet."""
