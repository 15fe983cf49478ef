package dev.kontor.support.customer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.bson.Document;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import dev.kontor.platform.CompanyId;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// What the staff calls a company; one that the ERP has not described, or has removed, by its number.
@Component
public class CustomerNames {

    private final MongoOperations mongo;

    CustomerNames(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public Map<CompanyId, String> of(Collection<CompanyId> companies) {
        var names = new HashMap<CompanyId, String>();
        companies.forEach(it -> names.put(it, it.value()));
        var wanted = new Query(where("_id").in(names.keySet().stream().map(CompanyId::value).toList()));
        for (var row : this.mongo.find(wanted, Document.class, ErpCustomers.COLLECTION)) {
            var name = row.getString("name");
            if (name != null) {
                names.put(new CompanyId(row.getString("_id")), name);
            }
        }
        return names;
    }

    public String of(CompanyId company) {
        return of(java.util.List.of(company)).getOrDefault(company, company.value());
    }

}
