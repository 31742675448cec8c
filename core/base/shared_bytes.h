// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <algorithm>
#include <memory>

namespace attest {

/// Bytes that never change and that copies share. Equal when the bytes are.
class SharedBytes {
public:
    SharedBytes() = default;
    SharedBytes(Bytes bytes) // NOLINT(google-explicit-constructor): what it holds is all it is
        : m_owner(std::make_shared<const Bytes>(std::move(bytes)))
    {
    }

    /// Never null.
    [[nodiscard]] std::shared_ptr<const Bytes> owner() const
    {
        return m_owner ? m_owner : std::make_shared<const Bytes>();
    }
    [[nodiscard]] ByteView view() const { return m_owner ? ByteView(*m_owner) : ByteView(); }
    operator ByteView() const { return view(); } // NOLINT(google-explicit-constructor)
    [[nodiscard]] std::size_t size() const { return view().size(); }
    [[nodiscard]] bool empty() const { return view().empty(); }

    friend bool operator==(const SharedBytes& a, const SharedBytes& b)
    {
        return a.m_owner == b.m_owner || std::ranges::equal(a.view(), b.view());
    }

private:
    std::shared_ptr<const Bytes> m_owner;
};

} // namespace attest
