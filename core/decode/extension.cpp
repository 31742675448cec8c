// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/extension.h"

#include "decode/oids.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace attest::decode {
namespace {

enum class Outcome { Member, TreeOnly };

struct Known {
    std::string_view oid;
    void (*read)(DerCursor&, Certificate&);
    Outcome outcome;
};

constexpr std::array kKnown{
    Known{oids::kBasicConstraints, readBasicConstraints, Outcome::Member},
    Known{oids::kKeyUsage, readKeyUsage, Outcome::Member},
    Known{oids::kExtendedKeyUsage, readExtendedKeyUsage, Outcome::Member},
    Known{oids::kSubjectAltName, readSubjectAltName, Outcome::Member},
    Known{oids::kNameConstraints, readNameConstraintsExtension, Outcome::Member},
    Known{oids::kAuthorityKeyId, readAuthorityKeyId, Outcome::Member},
    Known{oids::kSubjectKeyId, readSubjectKeyId, Outcome::Member},
    Known{oids::kAuthorityInfoAccess, readAuthorityInfoAccess, Outcome::Member},
    Known{oids::kIssuerAltName, readIssuerAltName, Outcome::TreeOnly},
    Known{oids::kCrlDistributionPoints, readDistributionPoints, Outcome::TreeOnly},
    Known{oids::kFreshestCrl, readDistributionPoints, Outcome::TreeOnly},
    Known{oids::kCertificatePolicies, readCertificatePolicies, Outcome::TreeOnly},
    Known{oids::kPolicyMappings, readPolicyMappings, Outcome::TreeOnly},
    Known{oids::kPolicyConstraints, readPolicyConstraints, Outcome::TreeOnly},
    Known{oids::kInhibitAnyPolicy, readInhibitAnyPolicy, Outcome::TreeOnly},
    Known{oids::kSctList, readSctList, Outcome::TreeOnly},
};

void readContents(DerCursor in, Extension& extension, Certificate& certificate)
{
    const auto known = std::ranges::find(kKnown, std::string_view(extension.oid), &Known::oid);
    if (known == kKnown.end()) {
        return;
    }
    known->read(in, certificate);
    if (const auto problem = in.reading().takeProblem()) {
        in.reading().note(issue::kMalformedExtension, extension.span,
            {{"extension", oidName(extension.oid)}, {"reason", std::string(problem->id.value)}});
        return;
    }
    extension.understood = known->outcome == Outcome::Member;
}

bool takeCritical(DerCursor& fields)
{
    const Span at = fields.rest();
    if (!fields.nextIs(tag::kBoolean)) {
        return false;
    }
    const bool critical = takeBoolean(fields, "critical");
    if (!critical) {
        fields.reading().note(issue::kDefaultEncoded, {at.buffer, at.offset, 3},
            {{"field", std::string("critical")}});
    }
    return critical;
}

// The types so far: looking each up in the list would cost the square of their number. The first that
// comes twice is what such a certificate is refused for; naming the others would tell nothing more.
struct Seen {
    std::set<Oid> types;
    bool twice = false;
};

void readExtension(DerCursor& list, Certificate& certificate, Seen& seen)
{
    DerReading& reading = list.reading();
    const Element whole = list.take(tag::kSequence, nullptr);
    DerCursor fields = list.enter(whole);
    Extension extension;
    extension.oid = takeOid(fields, "extnID");
    extension.critical = takeCritical(fields);
    const Element value = fields.take(tag::kOctetString, "extnValue");
    fields.finish();
    if (reading.failed()) {
        return;
    }
    reading.tree().at(whole.node).label = oidLabel(extension.oid);
    extension.span = whole.span;
    extension.value = value.value;
    if (!seen.types.insert(extension.oid).second) {
        if (!std::exchange(seen.twice, true)) {
            reading.note(
                issue::kDuplicateExtension, whole.span, {{"extension", oidName(extension.oid)}});
        }
    } else {
        readContents(fields.enter(value), extension, certificate);
    }
    certificate.extensions.push_back(std::move(extension));
}

} // namespace

void noteIfEmpty(const DerCursor& inside, const Element& list, const char* field)
{
    if (!inside.failed() && list.value.length == 0) {
        inside.reading().note(issue::kEmptyList, list.span, {{"field", std::string(field)}});
    }
}

void readExtensions(DerCursor& in, Certificate& certificate)
{
    const Element list = in.take(tag::kSequence, "list");
    DerCursor extensions = in.enter(list);
    if (!in.failed() && !extensions.more()) {
        in.reading().note(issue::kEmptyExtensions, list.span);
    }
    Seen seen;
    while (extensions.more()) {
        readExtension(extensions, certificate, seen);
    }
    in.finish();
}

} // namespace attest::decode
