// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/buffers.h"
#include "base/result.h"

namespace attest::decode {

namespace issue {
// Their spans are the offending character, or the empty run after the text where something is
// missing. Parameters: alphabet ("standard" or "url").
/// A character outside the alphabet. params: alphabet, found (the character; may not be printable)
inline constexpr IssueId kBase64Character{"decode.base64-character"};
/// White space or a line break where the form allows none. params: alphabet
inline constexpr IssueId kBase64Space{"decode.base64-space"};
/// A count of characters that no bytes encode to. params: alphabet, length
inline constexpr IssueId kBase64Length{"decode.base64-length"};
/// "=" missing, too many, inside the text, or present in base64url. params: alphabet
inline constexpr IssueId kBase64Padding{"decode.base64-padding"};
/// Bits after the last byte that are not zero: a second spelling of the same bytes. params:
/// alphabet
inline constexpr IssueId kBase64TrailingBits{"decode.base64-trailing-bits"};
} // namespace issue

enum class Base64Form {
    Strict,     ///< RFC 4648 4: padded, no white space, unused bits zero
    LineBreaks, ///< the same with white space anywhere: text that went through people's hands
    Url,        ///< RFC 7515 2: URL alphabet, no padding, no white space, unused bits zero
};

/// The bytes that a text encodes: exactly one spelling of them is accepted (but for white space in
/// LineBreaks), because a signature must not survive a change of its own text. The empty text is no
/// bytes. Problems: "decode.base64-*"; spans count from the start of the text, buffer 0.
[[nodiscard]] Result<Bytes> fromBase64(std::string_view text, Base64Form form);
/// The same for a run of a buffer; spans are that buffer's.
[[nodiscard]] Result<Bytes> fromBase64(const Buffers& buffers, Span text, Base64Form form);
/// Adds the bytes as a buffer derived from that run.
[[nodiscard]] Result<BufferId> deriveBase64(
    Buffers& buffers, std::string name, Span text, Base64Form form);

/// Standard alphabet, padded, one line.
[[nodiscard]] std::string base64(ByteView bytes);
/// URL alphabet, no padding.
[[nodiscard]] std::string base64Url(ByteView bytes);

} // namespace attest::decode
