// SPDX-License-Identifier: GPL-3.0-or-later
// Is it a SignedData of exactly the kind that the metadata service makes? The signature covers the
// content alone, so everything around it that a certificate does not protect is compared exactly:
// whatever could be altered without being noticed is refused here.
//
// RFC 5652 5.1: version 1 when the content is id-data and every certificate is a plain one;
// SignerInfo version 1 with issuerAndSerialNumber. Not checked: signed attributes beyond what
// trust::checkSigner does; the service sends none today, and CMS allows them.

#include "decode/oids.h"
#include "verify/imds/stages.h"

#include <algorithm>

namespace attest::verify::issue {
/// params: found, expected
inline constexpr IssueId kCmsVersion{"cms.version"};
/// params: found
inline constexpr IssueId kCmsContentType{"cms.content-type"};
inline constexpr IssueId kCmsDetached{"cms.detached"};
/// params: count
inline constexpr IssueId kCmsSignerCount{"cms.signer-count"};
inline constexpr IssueId kCmsNoCertificates{"cms.no-certificates"};
/// The digestAlgorithms of the message are not exactly the signer's. params: count
inline constexpr IssueId kCmsDigestSet{"cms.digest-algorithms-differ"};
/// Parameters of an algorithm identifier are neither absent nor NULL. params: algorithm
inline constexpr IssueId kCmsParameters{"cms.algorithm-parameters"};
/// The message carries revocation lists; nothing uses them. params: count
inline constexpr IssueId kCmsCrls{"cms.crls-present"};
/// Unsigned attributes could be changed by anyone.
inline constexpr IssueId kCmsUnsignedAttributes{"cms.unsigned-attributes"};
/// The bag holds more than the signer's certificate: allowed, the service sends one. params: count
inline constexpr IssueId kCmsExtraCertificates{"cms.extra-certificates"};
} // namespace attest::verify::issue

namespace attest::verify::imds {
namespace {

struct Version {
    std::int64_t found, expected;
};

void checkVersion(StageRun& run, Version version, Span span)
{
    if (version.found != version.expected) {
        run.fail(
            issue::kCmsVersion, {{"found", version.found}, {"expected", version.expected}}, {span});
    }
}

// What the decoder notes outside of what is signed, and with more room than an order has: an entry that
// is no certificate may hold anything, and an empty list can be there or not.
bool isRoomForBytes(const Finding& irregularity)
{
    return irregularity.id == decode::issue::kOtherCertificate
        || irregularity.id == decode::issue::kEmptyAttributes;
}

// RFC 3370 2.2, RFC 5754 2: absent or NULL.
void checkParameters(StageRun& run, const decode::AlgorithmId& id)
{
    const ByteView bytes = run.buffers().bytes(id.parameters);
    constexpr std::array<Byte, 2> null{0x05, 0x00};
    if (!bytes.empty() && !std::ranges::equal(bytes, null)) {
        run.fail(issue::kCmsParameters, {{"algorithm", decode::oidName(id.oid)}}, {id.parameters});
    }
}

void checkSignerInfo(StageRun& run, const decode::SignedData& data)
{
    const decode::SignerInfo& signer = data.signers.front();
    // 5.3: a signer named by key identifier has version 3, and the service has never named one so.
    const std::int64_t expected = signer.id.subjectKeyId ? 3 : 1;
    checkVersion(run, {signer.version, expected}, signer.span);
    checkParameters(run, signer.digestAlgorithm);
    if (signer.signatureAlgorithm.oid != decode::oids::kRsaPss) {
        checkParameters(run, signer.signatureAlgorithm);
    }
    const auto sameAsSigners = [&](const decode::AlgorithmId& id) {
        return std::ranges::equal(
            run.buffers().bytes(id.span), run.buffers().bytes(signer.digestAlgorithm.span));
    };
    if (data.digestAlgorithms.size() != 1 || !sameAsSigners(data.digestAlgorithms.front())) {
        run.fail(issue::kCmsDigestSet,
            {{"count", static_cast<std::int64_t>(data.digestAlgorithms.size())}},
            {data.digestAlgorithmsSpan, signer.digestAlgorithm.span});
    }
    if (!signer.unsignedAttributes.empty()) {
        run.fail(issue::kCmsUnsignedAttributes, {}, {signer.unsignedAttributes.front().span});
    }
}

void checkBag(StageRun& run, const decode::SignedData& data)
{
    const auto count = static_cast<std::int64_t>(data.certificates.size());
    if (data.certificates.empty()) {
        run.fail(issue::kCmsNoCertificates, {}, {data.span});
    } else if (data.certificates.size() > 1) {
        run.note(issue::kCmsExtraCertificates, {{"count", count}}, data.certificates);
    }
    if (data.crls > 0) {
        run.fail(issue::kCmsCrls, {{"count", static_cast<std::int64_t>(data.crls)}}, {data.span});
    }
}

} // namespace

void cms(StageRun& run)
{
    if (!run.imds().envelope) {
        run.lacksInput();
        return;
    }
    const decode::AttestedEnvelope& opened = *run.imds().envelope;
    run.consult(run.buffers().whole(opened.der));
    auto read = decode::readSignedData(
        run.buffers(), run.tree(), opened.signature, opened.der, decode::CmsEncoding::Der);
    if (!read) {
        run.fail(read.problem());
        return;
    }
    const decode::SignedData& data = *read;
    for (Finding irregularity : data.irregularities) {
        irregularity.severity
            = isRoomForBytes(irregularity) ? Severity::Failure : irregularity.severity;
        run.say(std::move(irregularity));
    }
    checkVersion(run, {data.version, 1}, data.versionSpan);
    if (data.contentType != decode::oids::kData) {
        run.fail(issue::kCmsContentType, {{"found", decode::oidName(data.contentType)}},
            {data.contentTypeSpan});
    }
    if (!data.content) {
        run.fail(issue::kCmsDetached, {}, {data.contentTypeSpan});
    }
    checkBag(run, data);
    if (data.signers.size() != 1) {
        run.fail(issue::kCmsSignerCount,
            {{"count", static_cast<std::int64_t>(data.signers.size())}}, {data.span});
    } else {
        checkSignerInfo(run, data);
        run.fact("cms.digest", decode::oidName(data.signers.front().digestAlgorithm.oid),
            {data.signers.front().digestAlgorithm.span});
    }
    run.imds().signedData = std::move(*read);
}

} // namespace attest::verify::imds
