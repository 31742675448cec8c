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
    std::vector<Span> values; ///< each a whole TLV
    Span span;
};

struct SignerInfo {
    std::int64_t version = 0;
    SignerId id;
    AlgorithmId digestAlgorithm;
    AlgorithmId signatureAlgorithm;
    std::optional<Span> signedAttributes; ///< the whole [0], tag included: hashed with its tag as SET
    std::vector<CmsAttribute> attributes;
    std::vector<CmsAttribute> unsignedAttributes;
    Span signature; ///< contents of the OCTET STRING
    Span span;
    Span idSpan;
};

/// A SignedData (RFC 5652 5.1) taken apart, nothing judged yet.
struct SignedData {
    std::int64_t version = 0;
    std::vector<AlgorithmId> digestAlgorithms;
    Oid contentType;
    std::optional<Span> content; ///< octets of eContent; nothing when detached
    std::vector<Span> certificates; ///< each a whole Certificate TLV; other choices are skipped with an irregularity
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
/// With BerAllowed, BER is first rewritten as DER into a new derived buffer (constructed strings and
/// indefinite lengths), which all spans then refer to. Problems: "decode.*" for bytes that are no DER,
/// "cms.*" for DER that is no SignedData.
[[nodiscard]] Result<SignedData> readSignedData(Buffers& buffers, Tree& tree, NodeId parent,
    BufferId buffer, CmsEncoding encoding);

} // namespace attest::decode
