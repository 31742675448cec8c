// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/shared_bytes.h"
#include "base/span.h"

#include <memory>
#include <optional>
#include <string>

namespace attest {

/// How a buffer came from a run of bytes of its parent.
enum class Derivation {
    Given,      ///< what the user or the network handed over
    JsonString, ///< the parent's JSON string with its escapes undone
    Base64,     ///< standard alphabet (RFC 4648 4)
    Base64Url,  ///< URL alphabet without padding (RFC 7515 2)
    Slice,      ///< the very same bytes, looked at on their own (eContent, an embedded certificate)
    PemBody,    ///< base64 between PEM lines
    DerFromBer, ///< a BER encoding rewritten as DER
};

/// One immutable run of bytes and where it came from. Copies share the bytes.
class Buffer {
public:
    Buffer(std::string name, Bytes bytes);
    Buffer(std::string name, const SharedBytes& bytes);
    Buffer(std::string name, Derivation derivation, Span from, Bytes bytes);
    /// A slice of an existing buffer: shares its bytes.
    Buffer(std::string name, const Buffer& parent, Span from);

    /// The same bytes under another name.
    [[nodiscard]] Buffer named(std::string name) const;

    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] Derivation derivation() const { return m_derivation; }
    /// The bytes of the parent that this buffer was derived from; nothing for Given.
    [[nodiscard]] std::optional<Span> from() const { return m_from; }
    [[nodiscard]] ByteView bytes() const { return m_view; }

private:
    Buffer(std::string name, Derivation derivation, std::shared_ptr<const Bytes> bytes);

    std::string m_name;
    Derivation m_derivation = Derivation::Given;
    std::optional<Span> m_from;
    std::shared_ptr<const Bytes> m_storage;
    ByteView m_view;
};

/// All buffers of one piece of evidence, in the order they were derived. A copyable value:
/// copies share the bytes.
class Buffers {
public:
    BufferId add(Buffer buffer);

    [[nodiscard]] std::size_t size() const { return m_all.size(); }
    [[nodiscard]] const Buffer& at(BufferId id) const { return m_all[id]; }
    /// The bytes of a span; empty when the span does not lie inside its buffer.
    [[nodiscard]] ByteView bytes(const Span& span) const
    {
        if (span.buffer >= m_all.size()) {
            return {};
        }
        const ByteView all = m_all[span.buffer].bytes();
        if (span.offset > all.size() || all.size() - span.offset < span.length) {
            return {};
        }
        return all.subspan(span.offset, span.length);
    }
    [[nodiscard]] std::string_view text(const Span& span) const { return asText(bytes(span)); }
    [[nodiscard]] Span whole(BufferId id) const
    {
        return {id, 0, static_cast<std::uint32_t>(m_all[id].bytes().size())};
    }
    /// The span of the parent buffer that a span was made from (base64: the quantum around it);
    /// nothing for a Given buffer or where bytes do not map one to one.
    [[nodiscard]] std::optional<Span> origin(const Span& span) const;

private:
    std::vector<Buffer> m_all;
};

[[nodiscard]] std::string_view derivationName(Derivation derivation);

} // namespace attest
