"""What people say of a plan: ratings by experts, and how far they agree."""
