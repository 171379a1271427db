export { ShareUnknown as default } from "@/components/share/share-closed";
