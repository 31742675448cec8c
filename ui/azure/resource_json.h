// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/azure_desk.h"

#include <QtWidgets/QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace attest::ui {

class PauseCountdown;

/// Any object as Resource Manager answers it, by its id: that of the resource that is chosen, or one that was
/// typed. It is asked for only where somebody looks at it.
class ResourceJson final : public QWidget {
    Q_OBJECT
public:
    explicit ResourceJson(AzureDesk& desk, QWidget* parent = nullptr);

    /// An empty id: of nothing.
    void show(const std::string& id);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void load();

    AzureDesk& m_desk;
    QLineEdit* m_field;
    QPlainTextEdit* m_text;
    PauseCountdown* m_pause;
    std::string m_id, m_shownId;
    net::Cancel m_cancel;
};

} // namespace attest::ui
