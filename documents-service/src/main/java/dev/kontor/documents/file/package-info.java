/// Files that the supplier sends: advertising, data sheets, certificates, price lists (F-112, F-113), and the ERP's own
/// files of documents.
@NullMarked
package dev.kontor.documents.file;

import org.jspecify.annotations.NullMarked;
