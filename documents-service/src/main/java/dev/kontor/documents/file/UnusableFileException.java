package dev.kontor.documents.file;

/// A file that is not what its event says. The name of the class is what an operator reads beside the parked event.
abstract class UnusableFileException extends RuntimeException {

    private UnusableFileException(String why) {
        super(why);
    }

    /// Its content is no base64.
    static final class ContentIsNotBase64 extends UnusableFileException {

        ContentIsNotBase64() {
            super("content");
        }

    }

    /// It is shorter or longer than said.
    static final class SizeDiffers extends UnusableFileException {

        SizeDiffers() {
            super("size");
        }

    }

    /// It was changed on its way.
    static final class HashDiffers extends UnusableFileException {

        HashDiffers() {
            super("sha256");
        }

    }

    /// Its first bytes and its name say another type, or one that the portal hands to
    /// nobody.
    static final class TypeDiffers extends UnusableFileException {

        TypeDiffers() {
            super("mediaType");
        }

    }

}
