"""The ASGI application behind `/api/`. The only room that knows a web framework."""
