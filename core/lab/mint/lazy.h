// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <mutex>

namespace attest::lab {

/// A value made by the first who asks, once, from whichever thread.
template <typename T>
class Lazy {
public:
    template <typename Make>
    const T& get(Make make) const
    {
        std::call_once(m_once, [&] { m_value = std::make_unique<T>(make()); });
        return *m_value;
    }

private:
    mutable std::once_flag m_once;
    mutable std::unique_ptr<T> m_value;
};

} // namespace attest::lab
