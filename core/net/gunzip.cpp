// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/gunzip.h"

#include <array>
#include <zlib.h>

namespace attest::net {

struct Gunzip::State {
    z_stream stream{};
    bool fresh = true; ///< between members, or before the first
    std::array<Byte, 16U << 10U> out{};

    State() { inflateInit2(&stream, MAX_WBITS + 16); } // + 16: gzip alone, no zlib
    State(const State&) = delete;
    ~State() { inflateEnd(&stream); }
};

Gunzip::Gunzip() : m_state(std::make_unique<State>()) {}
Gunzip::Gunzip(Gunzip&&) noexcept = default;
Gunzip::~Gunzip() = default;

Gunzip::Fed Gunzip::feed(ByteView compressed, const Take& take)
{
    z_stream& stream = m_state->stream;
    stream.next_in = const_cast<Byte*>(compressed.data()); // NOLINT: zlib's type; it does not write
    stream.avail_in = static_cast<uInt>(compressed.size());
    for (bool more = !compressed.empty(); more;) {
        if (m_state->fresh && stream.avail_in > 0 && inflateReset(&stream) != Z_OK) {
            return Fed::Broken;
        }
        m_state->fresh = false;
        stream.next_out = m_state->out.data();
        stream.avail_out = static_cast<uInt>(m_state->out.size());
        const int code = inflate(&stream, Z_NO_FLUSH);
        // Z_BUF_ERROR: nothing was left to do with what there is
        if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR) {
            return Fed::Broken;
        }
        m_state->fresh = code == Z_STREAM_END;
        const std::size_t size = m_state->out.size() - stream.avail_out;
        if (size > 0 && !take(ByteView(m_state->out).first(size))) {
            return Fed::Ended;
        }
        more = stream.avail_in > 0 || (stream.avail_out == 0 && code == Z_OK);
    }
    return Fed::Taken;
}

bool Gunzip::whole() const
{
    return m_state->fresh;
}

} // namespace attest::net
