// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace attest::ui {

/// What this program is and what it runs on, to be copied into a report of a fault.
class AboutPage final : public QWidget {
    Q_OBJECT
public:
    explicit AboutPage(QWidget* parent = nullptr);

    /// One line a component, in English: others read it.
    [[nodiscard]] static QString versions();
};

} // namespace attest::ui
