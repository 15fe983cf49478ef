// Makes the replica set, and one user per service for the database of the same name. Runs at each start; changes
// nothing that is right already.
db.getSiblingDB('admin').auth('kontor-admin', process.env.MONGODB_ADMIN_PASSWORD);
try {
  rs.initiate({ _id: 'rs0', members: [{ _id: 0, host: 'mongodb:7705' }] });
} catch (error) {
  if (error.codeName !== 'AlreadyInitialized') throw error;
}
while (!db.hello().isWritablePrimary) sleep(200);
for (const [name, password] of Object.entries(process.env)) {
  const service = /^MONGODB_(\w+)_PASSWORD$/.exec(name)?.[1].toLowerCase();
  if (!service || service === 'admin') continue;
  const database = db.getSiblingDB(service);
  const user = { pwd: password, roles: [{ role: 'readWrite', db: service }] };
  if (database.getUser(service)) database.updateUser(service, user);
  else database.createUser({ user: service, ...user });
}
