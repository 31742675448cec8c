// SPDX-License-Identifier: GPL-3.0-or-later
#include "trust/extension_rules.h"

#include "decode/certificate_issues.h"
#include "decode/extension.h"
#include "decode/name.h"
#include "decode/oids.h"
#include "decode/public_key.h"
#include "decode/tlv.h"
#include "trust/chain_issues.h"

#include <algorithm>
#include <array>

namespace attest::trust {
namespace {

namespace oids = decode::oids;
using decode::operator""_oid;

constexpr std::array kRefused{
    decode::issue::kMalformedExtension,
    decode::issue::kDuplicateExtension,
    decode::issue::kEmptyExtensions,
    decode::issue::kExtensionsWithoutV3,
    decode::issue::kSanEmpty,
    decode::issue::kNameConstraintsEmpty,
    decode::issue::kKeyUsageEmpty,
    decode::issue::kEmptyList,
    decode::issue::kMalformedKey,
};

// Processed here, or nothing to process. The distribution points are critical in some certificates;
// revocation is asked for separately (ChainOptions::crls), so they bind nothing. OCSP no-check
// (RFC 6960 4.2.2.2.1) speaks to those who ask for revocation.
constexpr std::array<std::string_view, 10> kProcessed{
    oids::kBasicConstraints,
    oids::kKeyUsage,
    oids::kExtendedKeyUsage,
    oids::kSubjectAltName,
    oids::kNameConstraints,
    oids::kCertificatePolicies,
    oids::kPolicyMappings,
    oids::kPolicyConstraints,
    oids::kInhibitAnyPolicy,
    oids::kCrlDistributionPoints,
};
constexpr auto kOcspNoCheck = "1.3.6.1.5.5.7.48.1.5"_oid;
constexpr auto kSubjectInfoAccess = "1.3.6.1.5.5.7.1.11"_oid;

// Qualifiers of RFC 5280 4.2.1.4.
constexpr auto kCpsQualifier = "1.3.6.1.5.5.7.2.1"_oid;
constexpr auto kNoticeQualifier = "1.3.6.1.5.5.7.2.2"_oid;

enum class Expected { Critical, NotCritical };

struct Profile {
    std::string_view oid;
    Expected expected;
};

// Where RFC 5280 says MUST: 4.2.1.1, 4.2.1.2, 4.2.2.1, 4.2.2.2, 4.2.1.15, 4.2.1.11, 4.2.1.14; RFC 6962
// 3.3. Two MUSTs are left out. basicConstraints without the mark limits just the same, and roots of
// the time before carry it so. nameConstraints without it are applied all the same.
constexpr std::array kProfile{
    Profile{oids::kAuthorityKeyId, Expected::NotCritical},
    Profile{oids::kSubjectKeyId, Expected::NotCritical},
    Profile{oids::kAuthorityInfoAccess, Expected::NotCritical},
    Profile{kSubjectInfoAccess, Expected::NotCritical},
    Profile{oids::kFreshestCrl, Expected::NotCritical},
    Profile{oids::kPolicyConstraints, Expected::Critical},
    Profile{oids::kInhibitAnyPolicy, Expected::Critical},
};

bool isProcessed(std::string_view oid)
{
    return std::find(kProcessed.begin(), kProcessed.end(), oid) != kProcessed.end()
        || oid == std::string_view(kOcspNoCheck);
}

const Profile* profileOf(std::string_view oid)
{
    const auto found = std::find_if(
        kProfile.begin(), kProfile.end(), [&](const Profile& one) { return one.oid == oid; });
    return found != kProfile.end() ? &*found : nullptr;
}

// The next element of some DER that has been read before; `rest` moves behind it.
struct Next {
    Byte tag = 0;
    ByteView contents;
};
Next next(ByteView& rest)
{
    const decode::TlvHeader header = decode::readTlvHeader(rest);
    if (header.fault != decode::HeaderFault::None || header.indefinite) {
        rest = {};
        return {};
    }
    const Next element{header.tag, rest.subspan(header.size, header.length)};
    rest = rest.subspan(header.size + header.length);
    return element;
}

// The first qualifier that is neither a pointer to a statement nor a notice.
std::optional<std::string> unknownQualifier(ByteView extension)
{
    ByteView policies = next(extension).contents;
    while (!policies.empty()) {
        ByteView policy = next(policies).contents;
        next(policy); // its identifier
        ByteView qualifiers = policy.empty() ? ByteView() : next(policy).contents;
        while (!qualifiers.empty()) {
            ByteView qualifier = next(qualifiers).contents;
            const std::string_view id = asText(next(qualifier).contents);
            if (id != std::string_view(kCpsQualifier) && id != std::string_view(kNoticeQualifier)) {
                return decode::oidName(id);
            }
        }
    }
    return std::nullopt;
}

void judgeOne(Notes& notes, const decode::Extension& extension)
{
    const Profile* const profile = profileOf(extension.oid);
    if (profile != nullptr && extension.critical != (profile->expected == Expected::Critical)) {
        notes.add(issue::kCriticality, extension.span,
            {{"extension", decode::oidName(extension.oid)},
                {"expected", std::string(extension.critical ? "not-critical" : "critical")}});
        return;
    }
    if (!extension.critical) {
        return;
    }
    if (!isProcessed(extension.oid)) {
        notes.add(issue::kUnknownCritical, extension.span,
            {{"extension", decode::oidName(extension.oid)}});
    } else if (extension.oid == std::string_view(oids::kCertificatePolicies)) {
        if (auto qualifier = unknownQualifier(notes.certificate().bytes(extension.value))) {
            notes.add(
                issue::kPolicyQualifier, extension.span, {{"qualifier", std::move(*qualifier)}});
        }
    }
}

} // namespace

void judgeIrregularities(Notes& notes)
{
    for (const Finding& irregularity : notes.certificate().irregularities) {
        const bool refused
            = std::find(kRefused.begin(), kRefused.end(), irregularity.id) != kRefused.end();
        notes.add(irregularity.id, irregularity.spans.front(), irregularity.params,
            refused ? Severity::Failure : Severity::Warning);
    }
}

void judgeCriticality(Notes& notes)
{
    for (const decode::Extension& extension : notes.certificate().extensions) {
        judgeOne(notes, extension);
    }
}

} // namespace attest::trust
