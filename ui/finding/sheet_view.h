// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding/sheet.h"

#include <QtWidgets/QTextBrowser>

namespace attest::ui {

/// A sheet on screen: one text that can be read, selected and copied by mouse and keyboard, with a link
/// for every place. Built from values, never from markup: what a document says cannot become part of
/// the page.
class SheetView final : public QTextBrowser {
    Q_OBJECT
public:
    explicit SheetView(QWidget* parent = nullptr);

    void setSheet(Sheet sheet);
    [[nodiscard]] const Sheet& sheet() const { return m_sheet; }

signals:
    void spanChosen(const attest::Span& span);
    /// The pointer or the focus is on a link, or left it.
    void spanHovered(const std::optional<attest::Span>& span);

private:
    void lay();
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void doSetSource(const QUrl&, QTextDocument::ResourceType) override {}
    [[nodiscard]] std::optional<Span> spanOf(const QUrl& link) const;

    Sheet m_sheet;
    std::vector<Span> m_spans;   ///< by the number in a link
    std::vector<int> m_sections; ///< blocks with a line above
};

/// Puts a sheet into an empty document. Links are "span:0", "span:1" and so on.
struct LaidOut {
    std::vector<Span> spans;
    std::vector<int> sections; ///< numbers of the blocks that begin one
};
LaidOut layOut(
    const Sheet& sheet, QTextDocument& document, const QFont& font, const QPalette& palette);

} // namespace attest::ui
