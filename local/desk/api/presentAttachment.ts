import type { AttachmentRow } from '../store/rows.ts';

export const presentAttachment = (file: AttachmentRow, origin: string): object => {
  const content_url = `${origin}/attachments/token/${file.key}/?name=${encodeURIComponent(file.file_name)}`;
  return {
    url: `${origin}/api/v2/attachments/${file.id}.json`,
    id: file.id,
    file_name: file.file_name,
    content_url,
    mapped_content_url: content_url,
    content_type: file.content_type,
    size: file.size,
    width: null,
    height: null,
    inline: false,
    deleted: file.file_name === 'redacted.txt',
    malware_access_override: false,
    malware_scan_result: 'not_scanned',
    thumbnails: [],
  };
};
