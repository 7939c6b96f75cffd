"""Source documents: their text, the hash of their bytes, their language, the frame around what they say, and passages in them."""

from regkg.documents.document import Document, Passage
from regkg.documents.folder import document_files
from regkg.documents.language import LANGUAGES, UNREAD_LANGUAGES, language_of
from regkg.documents.manifest import ManifestEntry, read_manifest
from regkg.documents.reader import SUFFIXES, read_document

__all__ = [
    "LANGUAGES",
    "SUFFIXES",
    "UNREAD_LANGUAGES",
    "Document",
    "ManifestEntry",
    "Passage",
    "document_files",
    "language_of",
    "read_document",
    "read_manifest",
]
