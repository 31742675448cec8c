// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/buffers.h"

namespace attest {

Buffer::Buffer(std::string name, Bytes bytes)
    : Buffer(std::move(name), Derivation::Given, std::make_shared<const Bytes>(std::move(bytes)))
{
}

Buffer::Buffer(std::string name, Derivation derivation, std::shared_ptr<const Bytes> bytes)
    : m_name(std::move(name))
    , m_derivation(derivation)
    , m_storage(std::move(bytes))
    , m_view(*m_storage)
{
}

Buffer::Buffer(std::string name, const SharedBytes& bytes)
    : Buffer(std::move(name), Derivation::Given, bytes.owner())
{
}

Buffer::Buffer(std::string name, Derivation derivation, Span from, Bytes bytes)
    : Buffer(std::move(name), std::move(bytes))
{
    m_derivation = derivation;
    m_from = from;
}

Buffer::Buffer(std::string name, const Buffer& parent, Span from)
    : m_name(std::move(name))
    , m_derivation(Derivation::Slice)
    , m_from(from)
    , m_storage(parent.m_storage)
    , m_view(parent.m_view.subspan(from.offset, from.length))
{
}

Buffer Buffer::named(std::string name) const
{
    Buffer copy = *this;
    copy.m_name = std::move(name);
    return copy;
}

BufferId Buffers::add(Buffer buffer)
{
    if (m_all.empty()) {
        m_all.reserve(8); // what most evidence comes to
    }
    m_all.push_back(std::move(buffer));
    return static_cast<BufferId>(m_all.size() - 1);
}

namespace {

// Whether the encoded text has no breaks: any makes it longer than its bytes need.
bool isUnbroken(Derivation derivation, std::size_t bytes, std::size_t characters)
{
    return derivation == Derivation::Base64 ? characters == (bytes + 2) / 3 * 4
                                            : characters == (bytes * 4 + 2) / 3;
}

// Three bytes came from one quantum of four characters.
Span base64Origin(const Span& from, const Span& span)
{
    const std::uint32_t first = span.offset / 3 * 4;
    std::uint32_t last = (span.end() + 2) / 3 * 4;
    last = last > from.length ? from.length : last;
    return {from.buffer, from.offset + first, last - first};
}

} // namespace

std::optional<Span> Buffers::origin(const Span& span) const
{
    if (span.buffer >= m_all.size() || !m_all[span.buffer].from()) {
        return {};
    }
    const Buffer& buffer = m_all[span.buffer];
    const Span from = *buffer.from();
    switch (buffer.derivation()) {
    case Derivation::Slice:
        return Span{from.buffer, from.offset + span.offset, span.length};
    case Derivation::Base64:
    case Derivation::Base64Url:
        if (isUnbroken(buffer.derivation(), buffer.bytes().size(), from.length)) {
            return base64Origin(from, span);
        }
        return from;
    case Derivation::JsonString:
        if (buffer.bytes().size() == from.length) {
            return Span{from.buffer, from.offset + span.offset, span.length};
        }
        return from;
    case Derivation::PemBody:
    case Derivation::DerFromBer:
        return from;
    case Derivation::Given:
        break;
    }
    return {};
}

std::string_view derivationName(Derivation derivation)
{
    switch (derivation) {
    case Derivation::Given:
        return "given";
    case Derivation::JsonString:
        return "json-string";
    case Derivation::Base64:
        return "base64";
    case Derivation::Base64Url:
        return "base64url";
    case Derivation::Slice:
        return "slice";
    case Derivation::PemBody:
        return "pem";
    case Derivation::DerFromBer:
        return "der-from-ber";
    }
    return "given";
}

} // namespace attest
