// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/inflater.h"

#include <array>
#include <zlib.h>

namespace attest::live {

struct Inflater::Stream {
    z_stream state{};
    bool ended = true; ///< between two members
    std::array<char, 65536> out{};
};

Inflater::Inflater() : m_stream(std::make_unique<Stream>())
{
    constexpr int kGzipOnly = 15 + 16; // zlib's manual, inflateInit2
    ::inflateInit2(&m_stream->state, kGzipOnly);
}

Inflater::~Inflater()
{
    ::inflateEnd(&m_stream->state);
}

bool Inflater::looksLike(std::string_view beginning)
{
    return beginning.starts_with("\x1f\x8b");
}

bool Inflater::complete() const
{
    return m_stream->ended;
}

Inflater::State Inflater::feed(std::string_view part, const Out& out)
{
    auto& z = m_stream->state;
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(part.data())); // NOLINT: it is only read
    z.avail_in = static_cast<uInt>(part.size());
    bool full = true; // more may wait inside of zlib though everything was taken in
    while (z.avail_in > 0 || full) {
        if (m_stream->ended && z.avail_in == 0) {
            return State::Going;
        }
        if (m_stream->ended) {
            ::inflateReset(&z);
            m_stream->ended = false;
        }
        z.next_out = reinterpret_cast<Bytef*>(m_stream->out.data());
        z.avail_out = static_cast<uInt>(m_stream->out.size());
        const int result = ::inflate(&z, Z_NO_FLUSH);
        const std::size_t got = m_stream->out.size() - z.avail_out;
        full = z.avail_out == 0;
        if (got > 0 && !out({m_stream->out.data(), got})) {
            return State::Stopped;
        }
        if (result == Z_STREAM_END) {
            m_stream->ended = true;
        } else if (result != Z_OK && result != Z_BUF_ERROR) {
            return State::Broken;
        } else if (result == Z_BUF_ERROR && got == 0) {
            return State::Going;
        }
    }
    return State::Going;
}

} // namespace attest::live
