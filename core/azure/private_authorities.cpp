// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/private_authorities.h"

#include "azure/connection_issues.h"
#include "decode/base64.h"
#include "trust/anchors.h"

#include <algorithm>

namespace attest::azure {
namespace {

/// RFC 7468 5.1, lines of 64 characters.
std::string pemOf(ByteView der)
{
    constexpr std::size_t kLine = 64;
    const auto text = decode::base64(der);
    std::string pem = "-----BEGIN CERTIFICATE-----\n";
    for (std::size_t at = 0; at < text.size(); at += kLine) {
        pem += text.substr(at, kLine) + "\n";
    }
    return pem + "-----END CERTIFICATE-----\n";
}

} // namespace

Result<std::string> authoritiesIn(ByteView file)
{
    const auto found = trust::readCertificates(file);
    if (!found) {
        return found.problem();
    }
    if (found->empty()) {
        return Problem{issue::kConnectionNoAuthority, {}, {}};
    }
    std::string pem;
    for (const auto& each : *found) {
        pem += pemOf(each->der());
    }
    return pem;
}

std::vector<std::string> authorityNames(const std::string& pem)
{
    std::vector<std::string> names;
    if (const auto found = trust::readCertificates(asBytes(pem)); found && !pem.empty()) {
        std::ranges::transform(*found, std::back_inserter(names),
            [](const auto& each) { return decode::nameText(each->subject); });
    }
    return names;
}

} // namespace attest::azure
