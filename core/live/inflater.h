// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string_view>

namespace attest::live {

/// gzip (RFC 1952) as it arrives, several members one after another, as rotated logs have. What comes out
/// is passed on piece by piece and never held, so that a small file that grows a thousandfold is held
/// up by whoever reads it and fills nothing.
class Inflater {
public:
    Inflater();
    ~Inflater();
    using Out = std::function<bool(std::string_view)>; ///< false: enough
    enum class State { Going, Broken, Stopped };
    [[nodiscard]] State feed(std::string_view part, const Out& out);
    /// Whether the text ended where a member did.
    [[nodiscard]] bool complete() const;
    [[nodiscard]] static bool looksLike(std::string_view beginning);

private:
    struct Stream;
    std::unique_ptr<Stream> m_stream;
};

} // namespace attest::live
