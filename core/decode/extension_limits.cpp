// SPDX-License-Identifier: GPL-3.0-or-later
// Extensions that limit what a certificate may be used for.
#include "decode/der_values.h"
#include "decode/extension.h"

namespace attest::decode {
namespace {

bool takeCa(DerCursor& fields)
{
    const Span at = fields.rest();
    if (!fields.nextIs(tag::kBoolean)) {
        return false;
    }
    const bool ca = takeBoolean(fields, "cA");
    if (!ca) {
        fields.reading().note(
            issue::kDefaultEncoded, {at.buffer, at.offset, 3}, {{"field", std::string("cA")}});
    }
    return ca;
}

// Bit n of a named bit list as 1 << n: bit 0 is the first bit of the first octet (X.690 8.6.2.1).
std::uint16_t namedBits(ByteView contents)
{
    std::uint16_t bits = 0;
    for (unsigned n = 0; n < 16 && 1 + n / 8 < contents.size(); ++n) {
        if ((contents[1 + n / 8] & (0x80U >> n % 8)) != 0) {
            bits = static_cast<std::uint16_t>(bits | 1U << n);
        }
    }
    return bits;
}

// X.690 11.2.2: no trailing zero bits.
bool isMinimalBitList(ByteView contents)
{
    return contents.size() == 1 || (contents.back() >> contents[0] & 1U) != 0;
}

} // namespace

void readBasicConstraints(DerCursor& in, Certificate& certificate)
{
    const Element whole = in.take(tag::kSequence, "basicConstraints");
    DerCursor fields = in.enter(whole);
    BasicConstraints constraints;
    constraints.ca = takeCa(fields);
    if (fields.more()) {
        const Element length = fields.take(tag::kInteger, "pathLenConstraint");
        constraints.pathLength = smallIntegerOf(in.reading(), length);
        if (!in.failed() && *constraints.pathLength < 0) {
            in.reading().fail(issue::kBadInteger, length.span);
        }
    }
    fields.finish();
    in.finish();
    if (in.failed()) {
        return;
    }
    if (constraints.pathLength && !constraints.ca) {
        in.reading().note(issue::kPathLengthWithoutCa, whole.span);
    }
    certificate.basicConstraints = constraints;
}

void readKeyUsage(DerCursor& in, Certificate& certificate)
{
    constexpr std::size_t kMost = 3; // nine bits are defined; more octets name nothing
    const Element bits = in.take(tag::kBitString, "keyUsage");
    in.finish();
    if (in.failed()) {
        return;
    }
    const ByteView contents = in.reading().bytes(bits.value);
    if (!isBitString(contents) || contents.size() > kMost) {
        in.reading().fail(issue::kBadBitString, bits.span);
        return;
    }
    const std::uint16_t usage = namedBits(contents);
    if (usage == 0) {
        in.reading().note(issue::kKeyUsageEmpty, bits.span);
    }
    if (!isMinimalBitList(contents)) {
        in.reading().note(issue::kNamedBits, bits.span, {{"extension", std::string("keyUsage")}});
    }
    certificate.keyUsage = usage;
}

void readExtendedKeyUsage(DerCursor& in, Certificate& certificate)
{
    const Element list = in.take(tag::kSequence, "extKeyUsage");
    DerCursor purposes = in.enter(list);
    noteIfEmpty(purposes, list, "extKeyUsage");
    std::vector<Oid> all;
    while (purposes.more()) {
        all.push_back(takeOid(purposes, nullptr));
    }
    in.finish();
    if (!in.failed()) {
        certificate.extendedKeyUsage = std::move(all);
    }
}

void readNameConstraintsExtension(DerCursor& in, Certificate& certificate)
{
    const Element whole = in.take(tag::kSequence, "nameConstraints");
    DerCursor fields = in.enter(whole);
    NameConstraints constraints = readNameConstraints(fields);
    in.finish();
    if (in.failed()) {
        return;
    }
    if (constraints.empty) {
        in.reading().note(issue::kNameConstraintsEmpty, whole.span);
    }
    certificate.nameConstraints = std::move(constraints);
}

// RFC 5280 4.2.1.4. A policy named twice is not looked for: nothing here follows policies.
void readCertificatePolicies(DerCursor& in, Certificate&)
{
    const Element list = in.take(tag::kSequence, "certificatePolicies");
    DerCursor policies = in.enter(list);
    noteIfEmpty(policies, list, "certificatePolicies");
    while (policies.more()) {
        DerCursor fields = policies.enter(policies.take(tag::kSequence, nullptr));
        static_cast<void>(takeOid(fields, "policyIdentifier"));
        if (fields.more()) {
            walkAny(fields, fields.take(tag::kSequence, "policyQualifiers"));
        }
        fields.finish();
    }
    in.finish();
}

// RFC 5280 4.2.1.5.
void readPolicyMappings(DerCursor& in, Certificate& certificate)
{
    certificate.hasPolicyConstraints = true;
    const Element list = in.take(tag::kSequence, "policyMappings");
    DerCursor mappings = in.enter(list);
    noteIfEmpty(mappings, list, "policyMappings");
    while (mappings.more()) {
        DerCursor fields = mappings.enter(mappings.take(tag::kSequence, nullptr));
        static_cast<void>(takeOid(fields, "issuerDomainPolicy"));
        static_cast<void>(takeOid(fields, "subjectDomainPolicy"));
        fields.finish();
    }
    in.finish();
}

// RFC 5280 4.2.1.11.
void readPolicyConstraints(DerCursor& in, Certificate& certificate)
{
    certificate.hasPolicyConstraints = true;
    const Element whole = in.take(tag::kSequence, "policyConstraints");
    DerCursor fields = in.enter(whole);
    noteIfEmpty(fields, whole, "policyConstraints");
    for (unsigned n = 0; n < 2; ++n) {
        if (fields.nextIs(tag::context(n))) {
            const char* label = n == 0 ? "requireExplicitPolicy" : "inhibitPolicyMapping";
            static_cast<void>(smallIntegerOf(
                in.reading(), fields.take(tag::context(n), label, NodeKind::Integer)));
        }
    }
    fields.finish();
    in.finish();
}

// RFC 5280 4.2.1.14.
void readInhibitAnyPolicy(DerCursor& in, Certificate& certificate)
{
    certificate.hasPolicyConstraints = true;
    static_cast<void>(takeSmallInteger(in, "inhibitAnyPolicy"));
    in.finish();
}

} // namespace attest::decode
