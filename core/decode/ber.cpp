// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/ber.h"

#include "base/limits.h"
#include "decode/der.h"
#include "decode/der_fields.h"

namespace attest::decode {
namespace {

// The universal string types, which alone may come in pieces (X.690 8.6, 8.7, 8.23).
bool isConstructedString(Byte tag)
{
    const Byte primitive = tag & static_cast<Byte>(~tag::kConstructed);
    return tag::isUniversal(tag) && tag::isConstructed(tag)
        && (primitive == tag::kBitString || primitive == tag::kOctetString
            || tag::isString(primitive));
}

class Rewriter {
public:
    Rewriter(ByteView in, BufferId buffer) : m_in(in), m_buffer(buffer)
    {
        m_out.reserve(in.size());
    }

    Result<Bytes> run()
    {
        element(m_in.size(), 0);
        if (!m_problem && m_at < m_in.size()) {
            fail(issue::kTrailingBytes);
        }
        if (m_problem) {
            return std::move(*m_problem);
        }
        return std::move(m_out);
    }

private:
    void fail(IssueId id, Params params = {})
    {
        if (!m_problem) {
            m_problem = Problem{id, std::move(params),
                {m_buffer, static_cast<std::uint32_t>(m_at),
                    static_cast<std::uint32_t>(m_in.size() - m_at)}};
        }
    }

    // The header at m_at; moves past it. Depth and elements are charged here.
    TlvHeader header(std::size_t end, std::size_t depth)
    {
        const TlvHeader header = readTlvHeader(m_in.subspan(m_at, end - m_at));
        if (depth > kLimits.depth) {
            fail(issue::kTooDeep);
        } else if (++m_elements > kLimits.nodes) {
            fail(issue::kTooLarge);
        } else if (header.fault == HeaderFault::Truncated) {
            fail(issue::kTruncated);
        } else if (header.fault == HeaderFault::TooLarge) {
            fail(issue::kTooLarge);
        } else if (header.fault == HeaderFault::BadLength) {
            fail(issue::kBadLength, {{"form", std::string("reserved")}});
        } else if (header.fault == HeaderFault::BadTag || header.tag == 0) {
            fail(issue::kBadTag, {{"found", tag::name(header.tag)}});
        } else if (header.indefinite && !tag::isConstructed(header.tag)) {
            fail(issue::kBadLength, {{"form", std::string("indefinite")}});
        } else {
            m_identifier = m_in.subspan(m_at, identifierSize(m_at));
            m_at += header.size;
        }
        return header;
    }

    [[nodiscard]] std::size_t identifierSize(std::size_t at) const
    {
        std::size_t size = 1;
        if ((m_in[at] & 0x1FU) == 0x1FU) {
            while ((m_in[at + size++] & 0x80U) != 0) {}
        }
        return size;
    }

    // X.690 8.1.5.
    bool takeEndOfContents(std::size_t end)
    {
        if (end - m_at < 2 || m_in[m_at] != 0 || m_in[m_at + 1] != 0) {
            return false;
        }
        m_at += 2;
        return true;
    }

    // Calls one() for each element of some contents and leaves m_at behind them.
    template <typename One>
    void contents(const TlvHeader& header, std::size_t end, One one)
    {
        const std::size_t stop = header.indefinite ? end : m_at + header.length;
        while (!m_problem) {
            if (header.indefinite ? takeEndOfContents(stop) : m_at == stop) {
                return;
            }
            one(stop);
        }
    }

    void element(std::size_t end, std::size_t depth)
    {
        const TlvHeader head = header(end, depth);
        if (m_problem) {
            return;
        }
        const ByteView identifier = m_identifier;
        const std::size_t start = m_out.size();
        Byte first = identifier[0];
        if (isConstructedString(first)) {
            first &= static_cast<Byte>(~tag::kConstructed);
            joined(head, first, end, depth);
        } else if (tag::isConstructed(first)) {
            contents(head, end, [&](std::size_t stop) { element(stop, depth + 1); });
        } else {
            append(head.length);
        }
        prependHeader(start, first, identifier.subspan(1));
    }

    void append(std::size_t count)
    {
        const ByteView octets = m_in.subspan(m_at, count);
        m_out.insert(m_out.end(), octets.begin(), octets.end());
        m_at += count;
    }

    // Writing contents first and the header before them moves every octet once a level, which the
    // depth bounds.
    void prependHeader(std::size_t start, Byte first, ByteView restOfIdentifier)
    {
        Bytes head;
        appendHeader(head, first, m_out.size() - start);
        head.insert(head.begin() + 1, restOfIdentifier.begin(), restOfIdentifier.end());
        m_out.insert(m_out.begin() + static_cast<std::ptrdiff_t>(start), head.begin(), head.end());
    }

    void joined(const TlvHeader& head, Byte type, std::size_t end, std::size_t depth)
    {
        const std::size_t start = m_out.size();
        if (type == tag::kBitString) {
            m_out.push_back(0);
        }
        segments(head, type, end, depth, start);
    }

    // Pieces have the type of the whole; those of a character string may also be OCTET STRINGs.
    void segments(
        const TlvHeader& head, Byte type, std::size_t end, std::size_t depth, std::size_t start)
    {
        contents(head, end, [&](std::size_t stop) {
            const TlvHeader piece = header(stop, depth + 1);
            if (m_problem) {
                return;
            }
            const Byte primitive = piece.tag & static_cast<Byte>(~tag::kConstructed);
            const bool fits
                = primitive == type || (type != tag::kBitString && primitive == tag::kOctetString);
            if (!fits) {
                fail(issue::kBadTag,
                    {{"expected", tag::name(type)}, {"found", tag::name(piece.tag)}});
            } else if (tag::isConstructed(piece.tag)) {
                segments(piece, type, stop, depth + 1, start);
            } else if (type == tag::kBitString) {
                bitPiece(piece.length, start);
            } else {
                append(piece.length);
            }
        });
    }

    // X.690 8.6.4: only the last piece may have unused bits. The count stands at start.
    void bitPiece(std::size_t length, std::size_t start)
    {
        if (length == 0 || m_in[m_at] > 7 || m_out[start] != 0) {
            fail(issue::kBadBitString);
            return;
        }
        m_out[start] = m_in[m_at++];
        append(length - 1);
    }

    ByteView m_in;
    BufferId m_buffer;
    std::size_t m_at = 0;
    std::size_t m_elements = 0;
    ByteView m_identifier;
    Bytes m_out;
    std::optional<Problem> m_problem;
};

} // namespace

Result<Bytes> derFromBer(const Buffers& buffers, BufferId buffer)
{
    const ByteView in = buffers.at(buffer).bytes();
    if (in.size() > kLimits.evidenceBytes) {
        return Problem{issue::kTooLarge, {}, {buffer, 0, 0}};
    }
    return Rewriter(in, buffer).run();
}

} // namespace attest::decode
