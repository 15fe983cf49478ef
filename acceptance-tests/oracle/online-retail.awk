# What each customer of the Online Retail set should see, straight from the file, by the rules of the import
# (deploy/erp-simulator/README.md) and in integers only: prices in thousandths, amounts in pence.
#
#   gzip -dc FILE.csv.gz | awk -f online-retail.awk [-v customers="17850 14646"]
#
# One line per customer, tab-separated, sorted by nothing in particular:
#   customer  invoices  their net  their gross  credit notes  their net  their gross

BEGIN { FS = OFS = "\t"; wanted = split(customers, list, /[ ,]+/); for (i in list) want[list[i]] = 1 }

{ sub(/\r$/, "") }

NR == 1 { next }

{
    fields($0)
    document = field[1]; description = field[3]; quantity = field[4] + 0; day = substr(field[5], 1, 10)
    customer = field[7]; sub(/\.0$/, "", customer); country = field[8]
    price = thousandths(field[6])
    gsub(/^[ \t]+|[ \t]+$/, "", description)

    if (document !~ /^C?[0-9]+$/) next                 # bad debt adjustments
    credit = document ~ /^C/
    if (!credit && quantity < 0) next                  # stock corrections
    if (description == "" || price <= 0 || customer == "") next
    if (!(document in owner)) { owner[document] = customer; place[document] = country; date[document] = day }
    if (owner[document] != customer) next
    if (day < date[document]) date[document] = day

    amount = (credit ? -quantity : quantity) * price   # thousandths
    net[document] += amount < 0 ? -int((-amount + 5) / 10) : int((amount + 5) / 10)
}

END {
    for (document in owner) {
        customer = owner[document]
        rate = place[document] != "United Kingdom" ? 0 : date[document] < "2011-01-04" ? 175 : 200
        tax = int((net[document] * rate + 500) / 1000)
        seen[customer] = 1
        kind = document ~ /^C/ ? "credit" : "invoice"
        count[customer, kind]++
        netSum[customer, kind] += net[document]
        grossSum[customer, kind] += net[document] + tax
    }
    for (customer in seen)
        if (!wanted || customer in want)
            print customer, row(customer, "invoice"), row(customer, "credit")
}

function row(customer, kind) {
    return (count[customer, kind] + 0) OFS pounds(netSum[customer, kind]) OFS pounds(grossSum[customer, kind])
}

function pounds(pence) { return sprintf("%.2f", pence / 100) }

# 2.5 -> 2500; more than three decimals do not occur
function thousandths(text,    parts, sign) {
    sign = text ~ /^-/ ? -1 : 1
    sub(/^-/, "", text)
    split(text, parts, ".")
    return sign * (parts[1] * 1000 + substr(parts[2] "000", 1, 3))
}

# splits a line of comma-separated values into field[1..8]
function fields(line,    n, i, quoted, char, text) {
    if (line !~ /"/) { split(line, field, ","); return }
    n = 1; text = ""; quoted = 0
    for (i = 1; i <= length(line); i++) {
        char = substr(line, i, 1)
        if (char == "\"") {
            if (quoted && substr(line, i + 1, 1) == "\"") { text = text char; i++ }
            else quoted = !quoted
        }
        else if (char == "," && !quoted) { field[n++] = text; text = "" }
        else text = text char
    }
    field[n] = text
}
