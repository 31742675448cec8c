// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <optional>
#include <string>
#include <string_view>

namespace attest::azure {

/// An application/x-www-form-urlencoded body that is being written. What it holds is mostly secret, so
/// it is wiped with it and never grows by leaving copies behind.
class Form {
public:
    Form() { m_bytes.reserve(kMost); }
    Form(const Form&) = delete;
    Form& operator=(const Form&) = delete;
    ~Form() { wipe(m_bytes); }

    Form& add(std::string_view name, std::string_view value);
    [[nodiscard]] const Bytes& bytes() const { return m_bytes; }

    static void wipe(Bytes& bytes);

private:
    static constexpr std::size_t kMost = 32U << 10U;
    void append(std::string_view text);

    Bytes m_bytes;
};

/// The value of the first parameter of that name in a query, "+" as a blank; nothing where there is none
/// or its encoding is broken.
[[nodiscard]] std::optional<std::string> queryValue(std::string_view query, std::string_view name);

} // namespace attest::azure
