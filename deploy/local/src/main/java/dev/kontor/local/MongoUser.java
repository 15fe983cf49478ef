package dev.kontor.local;

/// A service's own MongoDB user, who reads and writes the database of the same name and no other.
public record MongoUser(String database, String password) {

    @Override
    public String toString() {
        return "MongoUser[database=" + this.database + "]";
    }

}
