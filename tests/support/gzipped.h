// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <zlib.h>

namespace attest::test {

/// Of the text, over and over until there is as much: a bomb, or a body as it should be.
inline std::string gzipped(std::string_view text, std::size_t size)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
    std::string in;
    while (in.size() < std::min<std::size_t>(size, 1U << 20U)) {
        in += text;
    }
    std::string out(size / 400 + text.size() + 4096, '\0');
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    for (std::size_t done = 0; done < size; done += in.size()) {
        stream.next_in = reinterpret_cast<Bytef*>(in.data());
        stream.avail_in = static_cast<uInt>(in.size());
        deflate(&stream, done + in.size() < size ? Z_NO_FLUSH : Z_FINISH);
    }
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

} // namespace attest::test
