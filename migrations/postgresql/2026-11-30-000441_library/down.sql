DROP TABLE library_paragraphs;
DROP TABLE library_texts;
