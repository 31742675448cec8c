// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"

#include <QtWidgets/QWidget>

namespace attest::ui {

/// What the marks mean, and all keys.
class HelpPage final : public QWidget {
    Q_OBJECT
public:
    explicit HelpPage(Actions& actions, QWidget* parent = nullptr);

private:
    [[nodiscard]] QWidget* marks();
    [[nodiscard]] QWidget* keys(Actions& actions);
};

} // namespace attest::ui
