// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/buffers.h"
#include "base/finding.h"
#include "base/result.h"
#include "decode/tlv.h"
#include "decode/tree.h"

#include <optional>

namespace attest::decode {

namespace issue {
inline constexpr IssueId kTruncated{"decode.truncated"}; ///< an element reaches past what holds it
inline constexpr IssueId kMissingElement{"decode.missing-element"}; ///< params: expected, field
inline constexpr IssueId kTrailingBytes{
    "decode.trailing-bytes"}; ///< octets after the last known element
inline constexpr IssueId kBadLength{
    "decode.bad-length"}; ///< params: form (indefinite, not-minimal, reserved)
inline constexpr IssueId kBadTag{"decode.bad-tag"}; ///< params: expected, found, field
inline constexpr IssueId kTooDeep{"decode.too-deep"};
inline constexpr IssueId kTooLarge{
    "decode.too-large"}; ///< bytes, elements or certificates past kLimits
} // namespace issue

/// One element read: where it stands, and its node in the tree. After a problem the spans are empty.
struct Element {
    Byte tag = 0;
    Span span;  ///< identifier, length and contents
    Span value; ///< contents alone
    NodeId node = kNoNode;
};

/// One strict reading of a DER buffer: its bytes, the tree that grows, what it cost so far, the
/// departures noted and the first problem. After a problem every read gives empty values and
/// nothing more is added, so decoders read straight on and ask once at the end.
class DerReading {
public:
    /// The tree must outlive the reading; the bytes are shared with the buffers.
    DerReading(const Buffers& buffers, BufferId buffer, Tree& tree);

    [[nodiscard]] ByteView bytes(const Span& span) const;
    [[nodiscard]] Span whole() const;
    [[nodiscard]] Tree& tree() { return m_tree; }

    [[nodiscard]] bool failed() const { return m_problem.has_value(); }
    void fail(IssueId id, Span span, Params params = {});
    [[nodiscard]] const Problem& problem() const { return *m_problem; }
    /// Takes the problem out, so that reading can go on behind a part that proved unreadable.
    [[nodiscard]] std::optional<Problem> takeProblem();

    /// Keeps a departure that leaves what is read readable.
    void note(IssueId id, Span span, Params params = {});
    [[nodiscard]] std::vector<Finding> takeNotes() { return std::move(m_notes); }

private:
    friend class DerCursor;
    [[nodiscard]] bool spend(const Span& span);

    ByteView m_bytes;
    BufferId m_buffer = 0;
    Tree& m_tree;
    std::size_t m_elements = 0;
    std::optional<Problem> m_problem;
    std::vector<Finding> m_notes;
};

/// Walks the elements that stand one after another in some contents and adds each below one node.
/// Definite minimal lengths only (X.690 10.1); depth and number of elements are bounded by kLimits.
class DerCursor {
public:
    DerCursor(DerReading& reading, Span contents, NodeId parent);

    [[nodiscard]] DerReading& reading() const { return *m_reading; }
    [[nodiscard]] bool failed() const { return m_reading->failed(); }
    /// Bytes are left and nothing has failed.
    [[nodiscard]] bool more() const { return m_at < m_end && !failed(); }
    [[nodiscard]] bool nextIs(Byte tag) const { return more() && peek() == tag; }
    /// First identifier octet of the next element; only while more().
    [[nodiscard]] Byte peek() const { return m_reading->m_bytes[m_at]; }
    /// What is still unread.
    [[nodiscard]] Span rest() const;

    /// Reads the next element, which must have the tag, and adds it below the cursor's node. The
    /// label must be static, or null for one of several alike. The kind follows from the tag unless
    /// an implicit tag hides it.
    Element take(Byte tag, const char* label);
    Element take(Byte tag, const char* label, NodeKind kind);
    /// Reads the next element whatever it is.
    Element takeAny(const char* label);
    /// A cursor over the contents of an element this one gave.
    [[nodiscard]] DerCursor enter(const Element& element) const;
    /// A cursor over an OCTET STRING or BIT STRING that holds DER itself.
    [[nodiscard]] DerCursor enter(const Element& element, Span contents) const;
    /// Nothing may follow the last element that was known.
    void finish();

private:
    Element read(const char* label);
    Element attach(Element element, const char* label, NodeKind kind);

    DerReading* m_reading;
    std::uint32_t m_at;
    std::uint32_t m_end;
    std::size_t m_depth = 0;
    NodeId m_parent;
};

/// How a universal type shows in the tree; Tagged for context-specific and unknown ones.
[[nodiscard]] NodeKind kindOf(Byte tag);

} // namespace attest::decode
