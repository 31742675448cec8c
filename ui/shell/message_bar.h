// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/notice.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace attest::ui {

/// The notices that are open, newest first, above the page. At most kMost: older ones without a
/// question give way.
class MessageBar final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kMost = 3;
    explicit MessageBar(QWidget* parent = nullptr);

    void tell(Notice notice);
    void withdraw(const QString& key);
    [[nodiscard]] int count() const;

private:
    void makeRoom();
    QVBoxLayout* m_lines;
};

} // namespace attest::ui
