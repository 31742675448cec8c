// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "base/param.h"
#include "base/span.h"

#include <utility>
#include <variant>

namespace attest {

/// Why a value could not be made: which issue, its parameters, and the bytes it is about.
/// The span's buffer is that of the view the failing function was given.
struct Problem {
    IssueId id;
    Params params;
    Span span;
};

/// A value or the Problem that prevented it. Modules answer with this instead of throwing.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::move(value)) {}           // NOLINT(google-explicit-constructor)
    Result(Problem problem) : m_state(std::move(problem)) {} // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool ok() const { return std::holds_alternative<T>(m_state); }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] T& value() & { return *std::get_if<T>(&m_state); }
    [[nodiscard]] const T& value() const& { return *std::get_if<T>(&m_state); }
    [[nodiscard]] T&& value() && { return std::move(*std::get_if<T>(&m_state)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    [[nodiscard]] const Problem& problem() const { return *std::get_if<Problem>(&m_state); }

private:
    std::variant<T, Problem> m_state;
};

} // namespace attest
