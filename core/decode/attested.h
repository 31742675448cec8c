// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/buffers.h"
#include "base/result.h"
#include "base/time.h"
#include "decode/json.h"
#include "decode/tree.h"

namespace attest::decode {

namespace issue {
/// params: reason (a json.* id), expected, found
inline constexpr IssueId kEnvelopeJson{"decode.envelope-json"};
inline constexpr IssueId kEnvelopeDuplicate{"decode.envelope-duplicate-name"}; ///< params: name
inline constexpr IssueId kEnvelopeNotObject{"decode.envelope-not-object"};
/// "encoding" is not "pkcs7". params: found (empty when missing or no text)
inline constexpr IssueId kEnvelopeEncoding{"decode.envelope-encoding"};
/// No base64 text in "signature". params: found ("missing", "not-text" or "empty")
inline constexpr IssueId kEnvelopeSignature{"decode.envelope-signature"};
/// PEM text without a CMS block. params: label (of the first block; empty when there is none)
inline constexpr IssueId kEnvelopePem{"decode.envelope-pem"};
/// params: reason (a json.* id), expected, found
inline constexpr IssueId kContentJson{"content.json"};
inline constexpr IssueId kContentDuplicate{"content.duplicate-name"}; ///< params: name
inline constexpr IssueId kContentNotObject{"content.not-object"};
/// params: member ("vmId", "timeStamp", "timeStamp.createdOn", ...), expected ("text" or "object")
inline constexpr IssueId kContentMemberType{"content.member-type"};
} // namespace issue

/// The metadata service's answer {"encoding":"pkcs7","signature":"..."} opened up to the DER bytes.
struct AttestedEnvelope {
    NodeId root = kNoNode;      ///< the JSON object, or a Group for the other forms
    NodeId signature = kNoNode; ///< the node holding the base64 text; for DER, the root
    BufferId der = 0;
};

/// Opens the response JSON as it comes from the metadata service: "encoding" must be "pkcs7" and
/// "signature" canonical standard base64 (padding, no white space, no stray bits); other members are
/// allowed and stay visible in the tree. With Anything, for people's convenience, bare base64 (line
/// breaks allowed), PEM "PKCS7" or "CMS" and raw DER are taken too. The tree's new root is labelled
/// "attested". Problems: "decode.*".
enum class EnvelopeForm { ResponseJson, Anything };
[[nodiscard]] Result<AttestedEnvelope> openAttested(
    Buffers& buffers, Tree& tree, BufferId given, EnvelopeForm form);

/// The signed JSON (fields of the attested document). Absent fields are nothing; present and empty
/// ones are empty texts.
struct AttestedContent {
    struct Field {
        std::string text;
        Span span; ///< the text between its quotes
        NodeId node = kNoNode;
        bool present = false;
    };
    Field licenseType, nonce, sku, subscriptionId, vmId, createdOn, expiresOn;
    Field planName, planProduct, planPublisher;
    std::optional<Time> created, expires; ///< nothing when absent or not "MM/dd/yy HH:mm:ss -0000"
    NodeId root = kNoNode;                ///< labelled "content"
};
/// Strict JSON object with unique names. A member of the wrong type is a problem; null is a wrong
/// type, since the service writes "" for what it does not know. Problems: "content.*".
[[nodiscard]] Result<AttestedContent> readAttestedContent(
    const Buffers& buffers, Tree& tree, NodeId parent, Span json);

/// "07/28/26 13:24:00 -0000": two-digit year (20yy), UTC, written as the service writes it and in no
/// other way.
[[nodiscard]] std::optional<Time> parseAttestedTime(std::string_view text);

} // namespace attest::decode
