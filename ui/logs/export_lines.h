// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/line_export.h"

#include <QtWidgets/QWidget>

#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace attest::ui {

/// Before lines are written: which, in which form, with or without credentials, and how that begins. A window
/// beside the main one, which closes once they are written.
class ExportLines final : public QWidget {
    Q_OBJECT
public:
    /// What can be chosen from: the rows that are shown, what of them is selected, and what is marked.
    struct Offer {
        RowOrder order;
        std::optional<std::pair<std::uint64_t, std::uint64_t>> selected; ///< first and end
        std::map<LineId, QString> marks;
    };
    explicit ExportLines(Offer offer, QWidget* parent = nullptr);
    ~ExportLines() override;

    /// Asks where to write; empty when nobody chose. Tests answer by themselves.
    using PathChooser = std::function<QString(QWidget*, const QString& proposed)>;
    void setPathChooser(PathChooser chooser) { m_choose = std::move(chooser); }
    [[nodiscard]] LineExport chosen() const;

signals:
    void written(const QString& path, std::uint64_t lines);

private:
    void build();
    void refresh();
    void save();
    void finish(const Exported& done, const QString& path);

    Offer m_offer;
    PathChooser m_choose;
    std::shared_ptr<std::atomic<bool>> m_stop;
    int m_asked = 0; ///< previews
    QComboBox *m_which, *m_form;
    QCheckBox* m_mask;
    QPlainTextEdit* m_preview;
    QLabel* m_status;
    QProgressBar* m_progress;
    QPushButton *m_save, *m_cancel;
};

} // namespace attest::ui
