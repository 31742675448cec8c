// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/buffers.h"
#include "base/result.h"
#include "decode/json.h"
#include "decode/tree.h"

namespace attest::decode {

/// The metadata service's answer {"encoding":"pkcs7","signature":"..."} opened up to the DER bytes.
struct AttestedEnvelope {
    NodeId root = kNoNode;      ///< Group, or the JSON object
    NodeId signature = kNoNode; ///< the node holding the base64 text
    BufferId der = 0;
};

/// Opens the response JSON as it comes from the metadata service: "encoding" must be "pkcs7" and
/// "signature" canonical standard base64 (padding, no white space, no stray bits); other members are
/// allowed and stay visible in the tree. With Anything, for people's convenience, bare base64 (line
/// breaks allowed), PEM "PKCS7" or "CMS" and raw DER are taken too. Problems: "decode.*".
enum class EnvelopeForm { ResponseJson, Anything };
[[nodiscard]] Result<AttestedEnvelope> openAttested(Buffers& buffers, Tree& tree, BufferId given, EnvelopeForm form);

/// The signed JSON (fields of the attested document). Absent fields are nothing; present and empty
/// ones are empty texts.
struct AttestedContent {
    struct Field { std::string text; Span span; NodeId node = kNoNode; bool present = false; };
    Field licenseType, nonce, sku, subscriptionId, vmId, createdOn, expiresOn, planName, planProduct, planPublisher;
    std::optional<Time> created, expires; ///< nothing when absent or not "MM/dd/yy HH:mm:ss -0000"
    NodeId root = kNoNode;
};
/// Strict JSON object with unique names. A member of the wrong type is a problem. Problems: "content.*".
[[nodiscard]] Result<AttestedContent> readAttestedContent(const Buffers& buffers, Tree& tree, NodeId parent, Span json);

/// "07/28/26 13:24:00 -0000": two-digit year (20yy), UTC.
[[nodiscard]] std::optional<Time> parseAttestedTime(std::string_view text);

} // namespace attest::decode
