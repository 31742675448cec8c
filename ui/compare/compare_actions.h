// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "shell/open_cases.h"

#include <functional>

namespace attest::ui {

class ComparePane;

/// Setting something beside the case that is shown: a file, or another case that is open. They are there
/// before anybody looked at the pane.
class CompareActions final : public QObject {
    Q_OBJECT
public:
    /// `pane` brings the pane forward, and makes it where it was never seen.
    CompareActions(Actions& actions, OpenCases& cases, std::function<ComparePane&()> pane,
        QObject* parent = nullptr);

    /// So many other cases have an action of their own; the pane offers all of them.
    static constexpr std::size_t kMost = 8;

private:
    void update();
    void addOther(std::size_t at);
    [[nodiscard]] std::vector<LiveCase*> others() const;

    Actions& m_actions;
    OpenCases& m_cases;
    std::function<ComparePane&()> m_pane;
};

} // namespace attest::ui
