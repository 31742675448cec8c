// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/sign_in/client_assertion.h"
#include "azure/sign_in/credential_issues.h"
#include "azure/sign_in/file_reading.h"
#include "azure/sign_in/flows.h"

namespace attest::azure {

namespace {

constexpr std::size_t kMostFile = 1U << 20U;
constexpr char kBearer[] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

Result<ClientCertificate> certificateOf(const Asking& asking)
{
    const std::string& file = asking.connection.credential.file;
    const auto bytes = readSecretFile(file, kMostFile);
    if (!bytes) {
        return bytes.problem();
    }
    auto passphrase = asking.secrets.get(secretKey(asking.connection, kPassphrase));
    const bool given = passphrase.ok() && passphrase->has_value();
    auto read = ClientCertificate::read(bytes->view(), given ? &**passphrase : nullptr, file);
    // That the store is locked matters where a passphrase turns out to be needed, and only there.
    if (!read && !passphrase.ok() && read.problem().id == issue::kPassphraseNeeded) {
        return passphrase.problem();
    }
    return read;
}

} // namespace

Result<Tokens> byCertificate(const Asking& asking)
{
    const auto certificate = certificateOf(asking);
    if (!certificate) {
        return certificate.problem();
    }
    const Time now = asking.clock();
    const auto expired = certificate->notAfter();
    if (expired && *expired < now) {
        return Problem{issue::kCertificateExpired,
            {{"file", asking.connection.credential.file}, {"date", *expired}}, {}};
    }
    Form form;
    form.add("client_id", asking.client).add("scope", asking.scope());
    form.add("grant_type", "client_credentials").add("client_assertion_type", kBearer);
    form.add("client_assertion",
        clientAssertion({asking.url("token"), asking.client, newGuid(), now}, *certificate));
    return postForTokens(asking, form);
}

} // namespace attest::azure
