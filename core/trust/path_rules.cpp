// SPDX-License-Identifier: GPL-3.0-or-later
#include "trust/path_rules.h"

#include "decode/oids.h"
#include "trust/chain_issues.h"
#include "trust/extension_rules.h"
#include "trust/key_rules.h"
#include "trust/signature.h"

#include <algorithm>

namespace attest::trust {
namespace {

namespace oids = decode::oids;

Span spanOf(const decode::Certificate& certificate, std::string_view oid)
{
    const decode::Extension* extension = certificate.extension(oid);
    return extension != nullptr ? extension->span : certificate.subject.span;
}

// 4.1.2.5: both ends belong to the period.
void judgeDates(Notes& notes, Time now)
{
    const decode::Certificate& certificate = notes.certificate();
    if (now < certificate.notBefore) {
        notes.add(issue::kNotYetValid, certificate.validity,
            {{"notBefore", certificate.notBefore}, {"now", now}});
    }
    if (now > certificate.notAfter) {
        notes.add(issue::kExpired, certificate.validity,
            {{"notAfter", certificate.notAfter}, {"now", now}});
    }
}

// 4.1.1.2, and digests with which nothing should be certified any more. The second copy of the
// algorithm lies inside what is signed; one that differs would let the outer one be exchanged.
void judgeAlgorithm(Notes& notes)
{
    const decode::Certificate& certificate = notes.certificate();
    const ByteView inner = certificate.bytes(certificate.tbsSignature.span);
    const ByteView outer = certificate.bytes(certificate.signatureAlgorithm.span);
    if (!std::equal(inner.begin(), inner.end(), outer.begin(), outer.end())) {
        notes.add(issue::kAlgorithmMismatch, certificate.signatureAlgorithm.span,
            {{"inner", decode::oidName(certificate.tbsSignature.oid)},
                {"outer", decode::oidName(certificate.signatureAlgorithm.oid)}});
    }
    const auto algorithm = certificateAlgorithm(certificate.signatureAlgorithm, certificate);
    if (!algorithm) {
        notes.add(issue::kUnknownAlgorithm, certificate.signatureAlgorithm.span,
            {{"algorithm", decode::oidName(certificate.signatureAlgorithm.oid)}});
    } else if (isBroken(algorithm->digest)) {
        notes.add(issue::kWeakSignature, certificate.signatureAlgorithm.span,
            {{"algorithm", algorithmName(*algorithm)}});
    }
}

// 6.1.4 (k), (n)
void judgeAuthority(Notes& notes)
{
    const decode::Certificate& certificate = notes.certificate();
    const Span at = spanOf(certificate, oids::kBasicConstraints);
    if (!certificate.basicConstraints) {
        notes.add(issue::kNotCa, at, {{"reason", std::string("absent")}});
    } else if (!certificate.basicConstraints->ca) {
        notes.add(issue::kNotCa, at, {{"reason", std::string("false")}});
    } else if (!certificate.extension(oids::kBasicConstraints)->critical) {
        notes.add(issue::kBasicConstraintsNotCritical, at, {}, Severity::Warning);
    }
    if (certificate.keyUsage && (*certificate.keyUsage & decode::kKeyCertSign) == 0) {
        notes.add(issue::kKeyUsage, spanOf(certificate, oids::kKeyUsage));
    }
    if (certificate.subject.empty()) {
        notes.add(issue::kEmptySubject, certificate.subject.span);
    }
}

// 4.2.1.3, 4.2.1.9: cA and keyCertSign belong together. A certificate that has one of them was made
// by somebody who did not know whether it is an authority.
void judgeHalfAuthority(Notes& notes)
{
    const decode::Certificate& certificate = notes.certificate();
    const bool ca = certificate.basicConstraints && certificate.basicConstraints->ca;
    const bool signs = certificate.keyUsage && (*certificate.keyUsage & decode::kKeyCertSign) != 0;
    if (signs && !ca) {
        notes.add(issue::kCaMixed, spanOf(certificate, oids::kKeyUsage),
            {{"reason", std::string("key-usage")}});
    } else if (ca && certificate.keyUsage && !signs) {
        notes.add(issue::kCaMixed, spanOf(certificate, oids::kBasicConstraints),
            {{"reason", std::string("ca")}});
    }
    if (certificate.nameConstraints && !ca) {
        notes.add(issue::kNameConstraintMisplaced, spanOf(certificate, oids::kNameConstraints));
    }
}

// 4.2.1.6: without a subject the names are all there is, so they have to be understood; with one,
// the profile of the web wants the extension not to be critical (Baseline Requirements 7.1.2.7.12).
void judgeSanCriticality(Notes& notes)
{
    const decode::Certificate& certificate = notes.certificate();
    const decode::Extension* san = certificate.extension(oids::kSubjectAltName);
    if (san != nullptr && san->critical != certificate.subject.empty()) {
        notes.add(issue::kCriticality, san->span,
            {{"extension", decode::oidName(san->oid)},
                {"expected", std::string(san->critical ? "not-critical" : "critical")}});
    }
}

// 4.2.1.2. Of an anchor it is asked when something below points at it (path.cpp).
void judgeSubjectKeyId(Notes& notes)
{
    if (!notes.certificate().subjectKeyId) {
        notes.add(issue::kNoSubjectKeyId, notes.certificate().subject.span);
    }
}

// A root signs itself, so what it says about its issuer has to fit itself (Baseline Requirements
// 7.1.2.1.3): its own key identifier, and no issuer or serial number.
void judgeRootKeyId(Notes& notes)
{
    const decode::Certificate& certificate = notes.certificate();
    if (!certificate.selfIssued() || !certificate.authorityKeyId) {
        return;
    }
    const decode::AuthorityKeyId& id = *certificate.authorityKeyId;
    const char* reason = nullptr;
    if (!id.keyId) {
        reason = "no-key-id";
    } else if (!id.issuer.empty() || id.serial) {
        reason = "issuer";
    } else if (certificate.subjectKeyId && *id.keyId != *certificate.subjectKeyId) {
        reason = "other-key";
    }
    if (reason != nullptr) {
        notes.add(issue::kRootKeyId, spanOf(certificate, oids::kAuthorityKeyId),
            {{"reason", std::string(reason)}});
    }
}

// 4.1.2.1: everything below rests on extensions, which only version 3 has.
void judgeForm(Notes& notes)
{
    const decode::Certificate& certificate = notes.certificate();
    if (certificate.version != 3) {
        notes.add(issue::kVersion, certificate.tbs,
            {{"version", static_cast<std::int64_t>(certificate.version)}});
    }
    judgeIrregularities(notes);
    judgeCriticality(notes);
}

} // namespace

std::vector<Finding> certificateFindings(
    const decode::Certificate& certificate, Role role, Time now)
{
    if (role == Role::Recognised) {
        return {};
    }
    Notes notes(certificate);
    judgeDates(notes, now);
    judgeForm(notes);
    const bool leaf = role == Role::Leaf || role == Role::PinnedLeaf;
    judgeKey(notes, leaf ? KeyHolder::Leaf : KeyHolder::Issuer);
    if (role == Role::Leaf || role == Role::Intermediate) {
        judgeAlgorithm(notes);
        if (certificate.issuer.empty()) {
            notes.add(issue::kEmptyIssuer, certificate.issuer.span);
        }
    }
    if (role == Role::Leaf) {
        judgeHalfAuthority(notes);
        judgeSanCriticality(notes);
    }
    if (!leaf) {
        judgeAuthority(notes);
    }
    if (role == Role::Intermediate) {
        judgeSubjectKeyId(notes);
    }
    if (role == Role::AnchorCertificate) {
        judgeRootKeyId(notes);
    }
    return notes.take();
}

std::vector<Finding> anchorFindings(
    const Anchor& anchor, const decode::Certificate& recognised, Time now)
{
    Notes notes(recognised);
    if ((anchor.notBefore && now < *anchor.notBefore)
        || (anchor.notAfter && now > *anchor.notAfter)) {
        notes.add(issue::kAnchorDates, recognised.validity,
            {{"notBefore", anchor.notBefore.value_or(Time{})},
                {"notAfter", anchor.notAfter.value_or(Time{})}, {"now", now}});
    }
    return notes.take();
}

} // namespace attest::trust
