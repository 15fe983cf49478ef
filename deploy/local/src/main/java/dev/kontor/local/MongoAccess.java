package dev.kontor.local;

import java.util.List;

/// Who may enter a MongoDB: its administrator and the services' users. The key file's content ties the nodes together.
public record MongoAccess(String adminPassword, String key, List<MongoUser> users) {

    @Override
    public String toString() {
        return "MongoAccess[users=" + this.users + "]";
    }

}
