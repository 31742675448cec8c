// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/connection_issues.h"
#include "azure/sign_in/credential_issues.h"
#include "azure/sign_in/display_claims.h"
#include "azure/sign_in/file_reading.h"
#include "azure/sign_in/flows.h"

namespace attest::azure {

namespace {

constexpr std::size_t kMostToken = 64U << 10U;
constexpr Duration kLeeway{300};
constexpr char kBearer[] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

std::string_view trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(" \t\r\n");
    const auto to = text.find_last_not_of(" \t\r\n");
    return from == std::string_view::npos ? std::string_view() : text.substr(from, to - from + 1);
}

/// Of the connection, or as the environment of a workload says it.
std::string fileOf(const Asking& asking)
{
    const std::string& given = asking.connection.credential.file;
    return given.empty() && asking.around.environment
        ? asking.around.environment("AZURE_FEDERATED_TOKEN_FILE").value_or("")
        : given;
}

} // namespace

Result<Tokens> byFederatedToken(const Asking& asking)
{
    const std::string file = fileOf(asking);
    if (file.empty()) {
        return Problem{issue::kNoFederatedFile, {{"connection", asking.connection.name}}, {}};
    }
    if (asking.client.empty()) {
        return Problem{issue::kConnectionNoClient,
            {{"connection", asking.connection.name},
                {"credential", std::string(credentialName(CredentialKind::FederatedToken))}},
            {}};
    }
    const auto read = readSecretFile(file, kMostToken);
    if (!read) {
        return read.problem();
    }
    const std::string_view token = trimmed(asText(read->view()));
    if (!isCompactToken(token)) {
        return Problem{issue::kNotAToken, {{"file", file}}, {}};
    }
    // Said here, because the service would only say that the assertion is not within its time: whoever
    // writes the file has stopped.
    const auto expires = displayClaims(token).expires;
    if (expires && *expires + kLeeway < asking.clock()) {
        return Problem{issue::kFederatedExpired, {{"file", file}, {"date", *expires}}, {}};
    }
    Form form;
    form.add("client_id", asking.client).add("scope", asking.scope());
    form.add("grant_type", "client_credentials").add("client_assertion_type", kBearer);
    form.add("client_assertion", token);
    return postForTokens(asking, form);
}

} // namespace attest::azure
