// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"

#include <functional>

namespace attest::ui {

class LiveDesk;
class LivePage;

/// live.*: what can be done in the place Live, from anywhere. `page` shows the place and gives it.
class LiveActions final : public QObject {
    Q_OBJECT
public:
    LiveActions(Actions& actions, LiveDesk& desk, std::function<LivePage&()> page, QObject* parent);

private:
    void follow();
    Actions& m_actions;
    LiveDesk& m_desk;
    std::function<LivePage&()> m_page;
};

} // namespace attest::ui
