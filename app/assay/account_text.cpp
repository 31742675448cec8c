// SPDX-License-Identifier: GPL-3.0-or-later
#include "account_text.h"

#include "explain/showable.h"

namespace attest::app {

namespace {

std::string row(const char* label, const std::string& value)
{
    return value.empty() ? "" : "  " + padded(said(label), 14) + explain::showable(value) + "\n";
}

} // namespace

std::string accountInWords(const azure::Connection& connection, const azure::Account& account)
{
    return row(QT_TRANSLATE_NOOP("assay", "connection"), connection.name)
        + row(QT_TRANSLATE_NOOP("assay", "cloud"),
            connection.lab ? said(QT_TRANSLATE_NOOP("assay", "a lab on this machine"))
                           : std::string(policy::cloudFacts(connection.cloud).name))
        + row(QT_TRANSLATE_NOOP("assay", "credential"),
            std::string(azure::credentialName(connection.credential.kind)))
        + row(QT_TRANSLATE_NOOP("assay", "account"), account.name)
        + row(QT_TRANSLATE_NOOP("assay", "object id"), account.objectId)
        + row(QT_TRANSLATE_NOOP("assay", "tenant"), account.tenant)
        + row(QT_TRANSLATE_NOOP("assay", "token until"), formatRfc3339(account.expires));
}

void writeAccount(
    JsonWriter& json, const azure::Connection& connection, const azure::Account& account)
{
    json.key("connection").beginObject().member("name", connection.name);
    json.member("cloud", policy::cloudFacts(connection.cloud).name);
    json.member("authority", connection.endpoints.authority);
    json.member("credential", azure::credentialName(connection.credential.kind));
    json.key("lab").boolean(connection.lab).endObject();
    json.key("account").beginObject().member("name", account.name);
    json.member("objectId", account.objectId).member("tenant", account.tenant);
    json.member("expires", formatRfc3339(account.expires));
    json.key("refreshable").boolean(account.refreshable).endObject();
}

} // namespace attest::app
