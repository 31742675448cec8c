// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/buffers.h"
#include "base/finding.h"
#include "base/result.h"
#include "decode/certificate.h"
#include "decode/oid.h"
#include "decode/tree.h"

namespace attest::decode {

/// How a SignerInfo names its certificate (RFC 5652 5.3).
struct SignerId {
    std::optional<Span> issuer; ///< the whole Name, tag included; with serial
    Bytes serial;
    std::optional<Bytes> subjectKeyId;
};

struct CmsAttribute {
    Oid type;
    Spans values; ///< each a whole TLV
    Span span;
};

struct SignerInfo {
    std::int64_t version = 0;
    SignerId id;
    AlgorithmId digestAlgorithm;
    AlgorithmId signatureAlgorithm;
    std::optional<Span>
        signedAttributes; ///< the whole [0], tag included: hashed with its tag as SET
    std::vector<CmsAttribute> attributes;
    std::vector<CmsAttribute> unsignedAttributes;
    Span signature; ///< contents of the OCTET STRING
    Span span;
    Span idSpan;
    Span versionSpan;
    NodeId node = kNoNode;
};

namespace issue {
inline constexpr IssueId kNotSignedData{"cms.not-signed-data"}; ///< params: contentType
inline constexpr IssueId kOtherCertificate{
    "cms.other-certificate"}; ///< a certificate choice that is no X.509 certificate; params: choice
inline constexpr IssueId kContentNotOctets{
    "cms.content-not-octets"}; ///< PKCS #7 content, signed without its tag and length; params: found
inline constexpr IssueId kEmptyAttributes{
    "cms.empty-attributes"}; ///< present and without an attribute; params: field
inline constexpr IssueId kCmsSetOrder{"cms.set-order"}; ///< X.690 11.6; params: field
inline constexpr IssueId kBerEncoded{
    "cms.ber-encoded"}; ///< not DER; the spans are those of the rewriting
} // namespace issue

/// A SignedData (RFC 5652 5.1) taken apart, nothing judged yet. Certificates and CRLs are found, not
/// decoded; what they hold is for whoever uses them.
struct SignedData {
    std::int64_t version = 0;
    std::vector<AlgorithmId> digestAlgorithms;
    Oid contentType;
    std::optional<Span> content; ///< octets of eContent; nothing when detached
    Byte contentTag
        = 0; ///< of what eContent holds: an OCTET STRING, or any type in PKCS #7 (RFC 5652 5.2.1)
    NodeId contentNode = kNoNode; ///< where decoded content belongs; kNoNode when detached
    Spans
        certificates; ///< each a whole Certificate TLV; other choices are skipped with an irregularity
    std::vector<NodeId> certificateNodes; ///< in the same order
    std::size_t crls = 0;
    std::vector<SignerInfo> signers;
    Span span;
    Span versionSpan, digestAlgorithmsSpan, contentTypeSpan;
    NodeId node = kNoNode;
    /// Departures from DER or from the fixed parts of the envelope that leave it readable.
    std::vector<Finding> irregularities;
};

enum class CmsEncoding { Der, BerAllowed };

/// Reads a ContentInfo holding SignedData from the whole of a buffer and adds its fields under parent.
/// Content of type id-data must be an OCTET STRING. Versions are given, not judged. Irregularities are
/// warnings.
/// With BerAllowed, BER is first rewritten as DER into a new derived buffer (constructed strings and
/// indefinite lengths), which all spans then refer to. Problems: "decode.*" for bytes that are no DER,
/// "cms.*" for DER that is no SignedData.
[[nodiscard]] Result<SignedData> readSignedData(
    Buffers& buffers, Tree& tree, NodeId parent, BufferId buffer, CmsEncoding encoding);

} // namespace attest::decode
